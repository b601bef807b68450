import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { freePort } from '../free-port.ts'
import type { Target } from './cognito-caller.ts'
import { madeTarget } from './made-target.ts'

/**
 * Starts moto's server (https://docs.getmoto.org) with one user, identity pool and all.
 * @returns null where it isn't installed
 */
export async function startMoto(): Promise<{ readonly target: Target; close(): void } | null> {
  if (spawnSync('moto_server', ['--help']).status !== 0) return null
  const port = await freePort()
  const moto = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
  const origin = `http://127.0.0.1:${port}`
  await untilListening(port)
  return { target: await madeTarget({ origin, region: 'us-east-1' }, null), close: () => moto.kill() }
}

async function untilListening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const socket = connect(port, '127.0.0.1')
    const isListening = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (isListening) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('moto_server does not answer')
}
