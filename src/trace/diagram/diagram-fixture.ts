import { runOf as bareRun, exchange as pending, answered as response } from '../../testing/trace-fixture.ts'
import type { Computation, Exchange, Outcome, Redirect, TraceEvent } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'

/** Runs and their events for tests, with only what a test is about. */
export function exchange(id: string, part: Partial<Exchange>): Exchange {
  return pending({ id, requestBody: '{}', started: 1_000, ...part })
}

export function answered(status: number, body: unknown, duration = 62): Outcome {
  return response(body, { status, duration })
}

export function redirect(id: string, part: Partial<Redirect>): Redirect {
  const url = 'https://example.auth.eu-west-1.amazoncognito.com/oauth2/authorize?client_id=x'
  return { kind: 'redirect', id, direction: 'left', provider: null, url, at: 1_000, ...part }
}

export function computation(id: string, name: Computation['name']): Computation {
  return { kind: 'computation', id, name, values: [{ name: 'code_verifier', length: 96 }], at: 1_000 }
}

export function runOf(events: readonly TraceEvent[], part: Partial<Run> = {}): Run {
  return bareRun(events, { id: 'run', started: 1_000, ...part })
}
