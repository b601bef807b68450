import { isHeld } from '../../protocol/expectations.ts'
import { knownOperation } from '../../protocol/operations.ts'
import { parametersOf, withValues } from '../../trace/body/parameters.ts'
import { expectationOf } from '../../trace/facts/expected.ts'
import type { Outgoing } from '../../trace/record/exchange.ts'
import type { SessionParts } from '../session-parts.ts'

export type StepGate = ReturnType<typeof createStepGate>

const unchanged: ReadonlyMap<string, string> = new Map()

/** Holds requests and redirects, and shows them in the state, until the user sends them. */
export function createStepGate({ world, store }: Pick<SessionParts, 'world' | 'store'>) {
  const release = new Map<number, (outgoing: Outgoing) => void>()
  let count = 0

  function leaveQueue(id: number): void {
    // An abort of what was sent meanwhile is no business of the queue.
    if (release.delete(id)) store.setState(({ held }) => ({ held: held.filter((request) => request.id !== id) }))
  }

  function send(id: number, changes: ReadonlyMap<string, string>): void {
    const request = store.getState().held.find((candidate) => candidate.id === id)
    if (!request) return
    const { outgoing } = request
    const edited = parametersOf(outgoing)
      .filter(({ key, value }) => changes.has(key) && changes.get(key) !== value)
      .map(({ name }) => name)
    const sent = withValues(outgoing, changes)
    const expected = expectationOf(sent, world.trace.store.getState().runs, world.now())
    const go = release.get(id)
    leaveQueue(id)
    go?.({ ...sent, step: { expected, edited } })
  }

  return {
    hold(outgoing: Outgoing, signal: AbortSignal): Promise<Outgoing> {
      const operation = knownOperation(outgoing.operation)
      if (signal.aborted) return Promise.reject(signal.reason)
      if (!store.getState().stepByStep || operation === null || !isHeld(operation)) return Promise.resolve(outgoing)
      const id = ++count
      return new Promise((resolve, reject) => {
        release.set(id, resolve)
        signal.addEventListener('abort', () => {
          leaveQueue(id)
          reject(signal.reason)
        })
        store.setState(({ held }) => ({ held: [...held, { id, outgoing }] }))
      })
    },

    send,

    sendAll(): void {
      for (const { id } of store.getState().held) send(id, unchanged)
    },
  }
}
