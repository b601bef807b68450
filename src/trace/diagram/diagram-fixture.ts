import type { Computation, Exchange, Outcome, Redirect, TraceEvent } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'

/** Runs and their events for tests, with only what a test is about. */
export function exchange(id: string, part: Partial<Exchange>): Exchange {
  return {
    kind: 'exchange',
    id,
    peer: 'identity-pool',
    operation: 'GetId',
    method: 'POST',
    url: 'https://cognito-identity.eu-west-1.amazonaws.com/',
    requestHeaders: [],
    requestBody: '{}',
    started: 1_000,
    attempt: 1,
    outcome: { kind: 'pending' },
    ...part,
  }
}

export function answered(status: number, body: unknown, duration = 62): Outcome {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { kind: 'answered', status, headers: [], body: text, size: text.length, duration }
}

export function redirect(id: string, part: Partial<Redirect>): Redirect {
  const url = 'https://example.auth.eu-west-1.amazoncognito.com/oauth2/authorize?client_id=x'
  return { kind: 'redirect', id, direction: 'left', provider: null, url, at: 1_000, ...part }
}

export function computation(id: string, name: Computation['name']): Computation {
  return { kind: 'computation', id, name, values: [{ name: 'code_verifier', length: 96 }], at: 1_000 }
}

export function runOf(events: readonly TraceEvent[], part: Partial<Run> = {}): Run {
  const connection = { name: 'Staging', region: 'eu-west-1', identityPoolId: 'eu-west-1:1', endpoints: {} }
  return {
    id: 'run',
    number: 1,
    signInMethod: 'guest',
    connection,
    started: 1_000,
    state: 'done',
    events,
    redacted: false,
    ...part,
  }
}
