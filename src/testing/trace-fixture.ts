import type { Answer, Exchange, TraceEvent } from '../trace/record/exchange.ts'
import type { Run } from '../trace/record/run.ts'

/** A request to the identity pool that has no response yet; tests change what matters to them. */
export function exchange(changes: Partial<Exchange> = {}): Exchange {
  return {
    kind: 'exchange',
    id: '1',
    peer: 'identity-pool',
    operation: 'GetId',
    method: 'POST',
    url: 'https://cognito-identity.eu-west-1.amazonaws.com/',
    requestHeaders: [],
    requestBody: null,
    started: 0,
    attempt: 1,
    outcome: { kind: 'pending' },
    ...changes,
  }
}

/** @param body the text itself, or what is written as JSON */
export function answered(body: unknown, changes: Partial<Answer> = {}): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { kind: 'answered', status: 200, headers: [], body: text, size: text.length, duration: 1, ...changes }
}

export function runOf(events: readonly TraceEvent[], changes: Partial<Run> = {}): Run {
  return {
    id: 'run-1',
    number: 1,
    signInMethod: 'guest',
    connection: { name: 'Staging', region: 'eu-west-1', identityPoolId: 'eu-west-1:1', endpoints: {} },
    started: 0,
    state: 'done',
    events,
    redacted: false,
    ...changes,
  }
}
