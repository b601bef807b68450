import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RunKind } from '../../protocol/sign-in-methods.ts'
import type { Computation, Exchange, Redirect, TraceEvent } from './exchange.ts'
import { lastSignIn } from './last-sign-in.ts'
import type { Run, RunConnection } from './run.ts'

/** An event before it has its name in the trace. */
export type NewEvent = Omit<Exchange, 'id'> | Omit<Redirect, 'id'> | Omit<Computation, 'id'>

export interface TraceState {
  /** Oldest first. */
  readonly runs: readonly Run[]
}

/** The runs of this visit. Holds secrets in plain text until they are redacted, and is only stored redacted. */
export interface Trace {
  readonly store: StoreApi<TraceState>
  /** Opens a new run; what comes now belongs to it, unless it is a check's: a sign-in goes on beside that. */
  begin(signInMethod: RunKind, connection: RunConnection, known?: Pick<Run, 'knownIdentity'>): void
  /** Goes on with the run that left for another page, if the last one did. */
  resume(): boolean
  /** @returns the event's id within the trace, for `settle`; null where no run is open */
  add(event: NewEvent): string | null
  settle(id: string, outcome: Exchange['outcome']): void
  end(state: Run['state']): void
  /** Puts others in place of all runs, e.g. with less in them. */
  rewrite(change: (run: Run) => Run): void
  /** Puts earlier runs in front, as they came back from storage. */
  restore(runs: readonly Run[]): void
  clear(): void
}

const kept = 10

/** @param now epoch milliseconds */
export function createTrace(now: () => number): Trace {
  const store = createStore<TraceState>(() => ({ runs: [] }))
  let events = 0
  let number = 0

  const runs = () => store.getState().runs
  const last = () => lastSignIn(runs())
  const changeRun = (id: string, change: (run: Run) => Run) =>
    store.setState({ runs: runs().map((run) => (run.id === id ? change(run) : run)) })
  const changeLast = (change: (run: Run) => Run) => {
    const run = last()
    if (run) changeRun(run.id, change)
  }

  return {
    store,

    begin(signInMethod, connection, known = {}) {
      // Goes on after `clear`, since the runs may come back redacted.
      number = Math.max(number, last()?.number ?? 0) + 1
      const run = { ...openedRun(number, signInMethod, connection, now()), ...known }
      store.setState({ runs: [...runs(), run].slice(-kept) })
    },

    resume() {
      if (last()?.state !== 'away') return false
      changeLast((run) => ({ ...run, state: 'running', redacted: false }))
      return true
    },

    add(event) {
      const run = last()
      if (!run) return null
      // Restored runs have events of an earlier page.
      events = Math.max(events, run.events.length) + 1
      const id = `${run.id}-${events}`
      // The spread keeps the union's member; the compiler sees only that of all.
      const named = { ...event, id } as TraceEvent
      changeRun(run.id, (open) => ({ ...open, events: [...open.events, named] }))
      return id
    },

    settle(id, outcome) {
      for (const run of runs().toReversed()) {
        const settled = withOutcome(run, id, outcome)
        if (settled) return changeRun(run.id, () => settled)
      }
    },

    end: (state) => changeLast((run) => ({ ...run, state })),

    rewrite: (change) => store.setState({ runs: runs().map(change) }),

    restore: (earlier) => store.setState({ runs: [...earlier, ...runs()].slice(-kept) }),

    clear: () => store.setState({ runs: [] }),
  }
}

function openedRun(number: number, signInMethod: RunKind, connection: RunConnection, started: number): Run {
  const { name, region, userPoolId, userPoolClientId, identityPoolId, endpoints } = connection
  return {
    id: `run-${number}`,
    number,
    signInMethod,
    connection: { name, region, userPoolId, userPoolClientId, identityPoolId, endpoints },
    started,
    state: 'running',
    events: [],
    redacted: false,
  }
}

/** The run with the exchange's outcome; null where the exchange is none of it. */
function withOutcome(run: Run, id: string, outcome: Exchange['outcome']): Run | null {
  // From the end: what is answered was asked a moment ago.
  const index = run.events.findLastIndex((event) => event.id === id)
  const event = run.events[index]
  return event?.kind === 'exchange' ? { ...run, events: run.events.with(index, { ...event, outcome }) } : null
}
