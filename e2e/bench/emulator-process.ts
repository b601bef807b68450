import { serveEmulator } from '../../src/emulator/host/node-server.ts'
import { localSeed } from '../../src/emulator/seed/seed.ts'

/** What the benchmark may ask of the emulator's process. */
export type Order =
  /** Lets so many others sign in: each leaves an identity and a refresh token. */
  | { readonly kind: 'fill'; readonly count: number }
  /** Moves the clock on. */
  | { readonly kind: 'move'; readonly milliseconds: number }
  | { readonly kind: 'usage' }

export type Report =
  | { readonly kind: 'listening'; readonly origin: string }
  | { readonly kind: 'done' }
  /** Bytes after a garbage collection; milliseconds of the processor, of all threads since the start. */
  | { readonly kind: 'usage'; readonly heap: number; readonly processor: number }

// Runs in a process of its own, forked by emulator.bench.ts.
const seed = localSeed('http://localhost:5173')
let moved = 0
const { origin, emulator } = await serveEmulator({
  seed,
  port: 0,
  now: () => Date.now() + moved,
})
const tell = (report: Report) => process.send?.(report)
process.on('message', (order: Order) => {
  switch (order.kind) {
    case 'fill':
      fill(order.count)
      tell({ kind: 'done' })
      break
    case 'move':
      moved += order.milliseconds
      tell({ kind: 'done' })
      break
    case 'usage': {
      const { user, system } = process.cpuUsage()
      globalThis.gc?.()
      tell({ kind: 'usage', heap: process.memoryUsage().heapUsed, processor: (user + system) / 1000 })
      break
    }
    default:
      order satisfies never
  }
})
// Also where the benchmark is broken off.
process.once('disconnect', () => process.exit())
tell({ kind: 'listening', origin })

function fill(count: number): void {
  const [userPool] = emulator.emulated.userPools.values()
  const [identityPool] = emulator.emulated.identityPools.values()
  const [grant] = userPool?.refreshTokens.values() ?? []
  if (!userPool || !identityPool || !grant) throw new Error('one must have signed in before')
  const loginsKey = `cognito-idp.${seed.region}.amazonaws.com/${userPool.id}`
  for (let other = 0; other < count; other++) {
    const id = `${seed.region}:${crypto.randomUUID()}`
    identityPool.identities.set(id, { id, logins: { [loginsKey]: crypto.randomUUID() }, created: Date.now() })
    const [token, originJti] = [crypto.randomUUID(), crypto.randomUUID()]
    userPool.refreshTokens.set(token, { ...grant, token, username: `user-${other}`, originJti })
  }
}
