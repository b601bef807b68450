import { damageIn, install } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { requireFreePorts } from './ports.mjs'
import { command, troubleIn } from './trouble.mjs'

/**
 * From a fresh clone to a running app and local Cognito: what can go wrong at once is looked at first.
 * @param startServer gives a Vite server that listens
 * @param ports those that it needs, by the variables that name them
 */
export function serve(npmCommand, startServer, ports = ['PORT', 'EMULATOR_PORT']) {
  let isRunning = false
  for (const signal of ['SIGINT', 'SIGTERM']) {
    // Broken off before it runs is a failure; ending what runs is not.
    process.once(signal, () => process.exit(isRunning ? 0 : 130))
  }
  endWithNpm()
  return command(async () => {
    requireNode()
    await requireFreePorts(npmCommand, ports)
    await install()
    const server = await startServer().catch(async (error) => {
      // Another program may have taken one meanwhile: the build takes its time.
      await requireFreePorts(npmCommand, ports)
      throw troubleIn(error) ?? damageIn(error) ?? error
    })
    isRunning = true
    server.printUrls()
  })
}

/** npm runs this in a shell, which passes no signal on: without npm and its shell the ports would stay taken. */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && process.exit(0), 500).unref()
}
