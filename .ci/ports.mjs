import { createServer } from 'node:net'
import { Trouble } from './trouble.mjs'

const defaults = { PORT: 5173, EMULATOR_PORT: 9250 }

/** Looks at PORT and EMULATOR_PORT, or one of them, before anything slow is done. Who listens reads them again. */
export async function requireFreePorts(npmCommand, names) {
  const ports = names.map((name) => ({ name, port: portOf(name, defaults[name], npmCommand) }))
  const [app, emulator] = ports
  if (app.port === emulator?.port) {
    throw new Trouble(`PORT and EMULATOR_PORT are both ${app.port}: the app and the local Cognito need one each`)
  }
  for (const { name, port } of ports) {
    const other = port < 65535 ? port + 1 : port - 1
    const trouble = await troubleWith(port)
    if (trouble)
      throw new Trouble(`Port ${port} ${trouble}: set ${name} to another one, e.g. ${name}=${other} ${npmCommand}`)
  }
}

function portOf(name, usual, npmCommand) {
  const text = (process.env[name] ?? '').trim()
  if (text === '') return usual
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port
  throw new Trouble(`${name} must be a port from 1 to 65535, not "${text}": e.g. ${name}=${usual} ${npmCommand}`)
}

/**
 * Each address by itself: another program may have the port on one of them only, and some systems let a loopback
 * address be bound beside a wildcard that is in use.
 */
async function troubleWith(port) {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0', '::']) {
    const code = await bindingError(port, host)
    if (code === 'EADDRINUSE') return 'is taken'
    if (code === 'EACCES') return 'may not be opened by this user'
  }
  return null
}

function bindingError(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)))
  })
}
