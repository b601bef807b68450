import { install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { requireFreePorts } from './ports.mjs'
import { command } from './trouble.mjs'

/**
 * From a fresh clone to a running app and local Cognito: what can go wrong at once is looked at first.
 * @param startServer gives a Vite server that listens
 */
export function serve(npmCommand, startServer) {
  let isRunning = false
  for (const signal of ['SIGINT', 'SIGTERM']) {
    // Broken off before it runs is a failure; ending what runs is not.
    process.once(signal, () => process.exit(isRunning ? 0 : 130))
  }
  return command(async () => {
    requireNode()
    await requireFreePorts(npmCommand)
    await install()
    const server = await startServer()
    isRunning = true
    server.printUrls()
  })
}
