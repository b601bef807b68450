import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { CognitoCaller, type Target } from './cognito-caller.ts'

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
  // A call that isn't signed is one of this Region there.
  const user = { origin, region: 'us-east-1', username: 'alice', password: 'Alice-Passw0rd!' }
  const caller = new CognitoCaller({ ...user, userPoolId: '', clientId: '', identityPoolId: '' })
  const made = async (call: Promise<Readonly<Record<string, unknown>>>, path: RegExp) =>
    path.exec(JSON.stringify(await call))?.[1] ?? ''
  const UserPoolId = await made(caller.userPool('CreateUserPool', { PoolName: 'bench' }), /"Id": ?"([^"]+)"/)
  const client = { UserPoolId, ClientName: 'bench', ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] }
  const clientId = await made(caller.userPool('CreateUserPoolClient', client), /"ClientId": ?"([^"]+)"/)
  const name = { UserPoolId, Username: user.username }
  await caller.userPool('AdminCreateUser', name)
  await caller.userPool('AdminSetUserPassword', { ...name, Password: user.password, Permanent: true })
  const pool = { IdentityPoolName: 'bench', AllowUnauthenticatedIdentities: true }
  const identityPoolId = await made(caller.identityPool('CreateIdentityPool', pool), /"IdentityPoolId": ?"([^"]+)"/)
  caller.close()
  return { target: { ...user, userPoolId: UserPoolId, clientId, identityPoolId }, close: () => moto.kill() }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
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
