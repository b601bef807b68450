import { createServer, type RequestListener, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { createEmulator, type Emulator } from '../emulator.ts'
import type { Seed } from '../seed/seed.ts'

interface ServeOptions extends Omit<Parameters<typeof createEmulator>[0], 'seed' | 'origin'> {
  /** As a function it is told the emulator's own origin. */
  readonly seed: Seed | ((origin: string) => Seed)
  /** 0 picks a free one. */
  readonly port: number
}

export interface ServedEmulator {
  /** `http://localhost:<port>` */
  readonly origin: string
  readonly port: number
  readonly emulator: Emulator
  /** Ends open connections too. */
  readonly close: () => Promise<void>
}

/** Puts the local Cognito on the loopback. A port in use rejects with Node's own error (code EADDRINUSE). */
export const serveEmulator = ({ seed, port, ...options }: ServeOptions): Promise<ServedEmulator> =>
  serve(port, (origin) =>
    createEmulator({ ...options, origin, seed: typeof seed === 'function' ? seed(origin) : seed }),
  )

/**
 * The same for an emulator that is made once its origin is known.
 * @param port 0 picks a free one
 */
export async function serve(
  port: number,
  make: (origin: string) => Emulator | Promise<Emulator>,
): Promise<ServedEmulator> {
  // Requests may come as soon as the port is open; they wait for the users to be made.
  // The listener puts a Response of its own in the place of Node's, which makes a stream of each text that it is given.
  const listener = getRequestListener(async (request) => (await emulator).fetch(request))
  const bound = listenOnLoopback(port, (request, response) => void listener(request, response))
  const emulator = bound.then(({ port }) => make(`http://localhost:${port}`))
  const close = async () => {
    const { servers } = await bound
    await Promise.all(servers.map(closeServer))
  }
  // Both at once: where the port is taken, both are rejected.
  const [{ port: boundPort }, made] = await Promise.all([bound, emulator.catch(closeAndThrow)])
  return { origin: `http://localhost:${boundPort}`, port: boundPort, emulator: made, close }

  async function closeAndThrow(error: unknown): Promise<never> {
    await close()
    throw error
  }
}

interface Bound {
  readonly servers: readonly Server[]
  readonly port: number
}

/** `localhost` is 127.0.0.1 to some clients and ::1 to others, so both are served where the machine has both. */
async function listenOnLoopback(port: number, listener: RequestListener): Promise<Bound> {
  for (let attempt = 1; ; attempt++) {
    const v4 = await listen('127.0.0.1', port, listener)
    const bound = portOf(v4)
    try {
      return { servers: [v4, await listen('::1', bound, listener)], port: bound }
    } catch (error) {
      if (isWithoutIpv6(error)) return { servers: [v4], port: bound }
      await closeServer(v4)
      // A port that was free on 127.0.0.1 may be taken on ::1: then another free one is picked.
      if (port !== 0 || attempt === 10) throw error
    }
  }
}

function listen(host: string, port: number, listener: RequestListener): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(listener)
    server.once('error', reject)
    server.listen(port, host, () => resolve(server))
  })
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

function isWithoutIpv6(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT')
}
