import type { Connection } from '../../connection/connection.ts'
import type { Run } from '../../trace/record/run.ts'
import type { Trace } from '../../trace/record/trace.ts'

/** A run of the trace for the checks alone: a sign-in that goes on meanwhile is recorded in its own. */
export function beginCheckRun(trace: Trace, connection: Connection) {
  trace.begin('check', connection)
  const id = trace.store.getState().runs.at(-1)?.id
  let events = 0
  const change = (alter: (run: Run) => Run) => trace.rewrite((run) => (run.id === id ? alter(run) : run))
  const record: Pick<Trace, 'add' | 'settle'> = {
    add(event) {
      const named = { ...event, id: `${id}-${++events}` }
      change((run) => ({ ...run, events: [...run.events, named] }))
      return named.id
    },
    settle: trace.settle,
  }
  return {
    ...record,
    /** As it is now; null: it was cleared away. */
    run: () => trace.store.getState().runs.find((run) => run.id === id) ?? null,
    end: () => change((run) => ({ ...run, state: 'done' })),
  }
}
