import type { IdentityOutcome } from '../../protocol/expectations.ts'
import { memberPaths } from '../body/member-paths.ts'
import type { Answer, Exchange, Expectation, Redirect, TraceEvent } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import { identityHistory } from './identity-history.ts'
import { objectIn } from './json-object.ts'
import { resultOf, type StepResult } from './meaning.ts'
import { type Refusal, refusalIn } from './refusal.ts'

/** Whether what was expected of a step came; the reasons why not, none where it did. */
export type PredictionVerdict = readonly Mismatch[]

export type Mismatch =
  /** Nobody answered, or the person didn't wait for it. */
  | { readonly kind: 'no-answer'; readonly outcome: 'unreachable' | 'cancelled' }
  | { readonly kind: 'refused'; readonly status: number | null; readonly refusal: Refusal }
  /** Though it was expected to be refused. */
  | { readonly kind: 'accepted' }
  /** null: nothing that the table knows. */
  | { readonly kind: 'other-result'; readonly came: StepResult | null }
  | { readonly kind: 'missing'; readonly members: readonly string[] }
  | { readonly kind: 'other-identity'; readonly came: IdentityOutcome }

/**
 * Compares what came of a step with what was expected.
 * @param runs oldest first, the one with the event among them
 * @returns null where nothing was expected, or nothing came yet
 */
export function predictionVerdictOf(event: TraceEvent, runs: readonly Run[]): PredictionVerdict | null {
  if (event.kind === 'computation' || !event.step?.expected) return null
  const { expected } = event.step
  return event.kind === 'redirect' ? ofRedirect(event, expected, runs) : ofExchange(event, expected, runs)
}

function ofExchange(exchange: Exchange, expected: Expectation, runs: readonly Run[]): PredictionVerdict | null {
  const { outcome } = exchange
  if (outcome.kind === 'pending') return null
  if (outcome.kind !== 'answered') return [{ kind: 'no-answer', outcome: outcome.kind }]
  const refusal = refusalIn(exchange)
  if (refusal) return expected.refusal === null ? [{ kind: 'refused', status: outcome.status, refusal }] : []
  if (expected.refusal !== null) return [{ kind: 'accepted' }]
  const result = resultOf(exchange.operation, outcome)
  if (!isExpected(result, expected)) return [{ kind: 'other-result', came: result }]
  const paths = memberPaths(outcome.body)
  return [
    ...missing(expected, (member) => paths.some((path) => isAt(path, member))),
    ...identity(exchange, outcome, expected, runs),
  ]
}

/** A client that rotates its refresh tokens gives one more than a refresh is expected to. */
function isExpected(came: StepResult | null, { result, challenge }: Expectation): boolean {
  if (result === null) return true
  if (came?.what === 'tokens' && result === 'fresh-tokens') return true
  return came?.what === result && (challenge === null || came.name === challenge)
}

function isAt(path: string, member: string): boolean {
  return path === member || path.endsWith(`.${member}`)
}

function missing({ members }: Expectation, isThere: (member: string) => boolean): PredictionVerdict {
  const absent = members.filter((member) => !isThere(member))
  return absent.length > 0 ? [{ kind: 'missing', members: absent }] : []
}

function identity(
  exchange: Exchange,
  { body }: Answer,
  expected: Expectation,
  runs: readonly Run[],
): PredictionVerdict {
  if (expected.identity === null) return []
  const came = identityThatCame(exchange, objectIn(body)?.IdentityId, expected.identity, runs)
  return came === expected.identity ? [] : [{ kind: 'other-identity', came }]
}

function identityThatCame(
  { requestBody, id }: Exchange,
  answered: unknown,
  expected: IdentityOutcome,
  runs: readonly Run[],
): IdentityOutcome {
  const sent = objectIn(requestBody ?? '')?.IdentityId
  if (sent !== undefined) {
    if (answered !== sent) return 'merged'
    return expected === 'merged' ? 'linked' : expected
  }
  if (expected !== 'new') return expected
  const before = runs.map((run) => ({ ...run, events: eventsBefore(run, id) }))
  const pool = runs.find((run) => run.events.some((event) => event.id === id))?.connection.identityPoolId ?? ''
  return identityHistory(before, pool).some(({ identityId }) => identityId === answered) ? 'kept' : 'new'
}

function eventsBefore({ events }: Run, id: string): Run['events'] {
  const index = events.findIndex((event) => event.id === id)
  return index === -1 ? events : events.slice(0, index)
}

/** By the way back; the page for signing out leads to no place that tells of it. */
function ofRedirect(redirect: Redirect, expected: Expectation, runs: readonly Run[]): PredictionVerdict | null {
  if (expected.members.length === 0) return null
  const run = runs.find(({ events }) => events.some(({ id }) => id === redirect.id))
  if (!run) return null
  const later = run.events.slice(run.events.findIndex(({ id }) => id === redirect.id) + 1)
  const back = later.find((event) => event.kind === 'redirect' && event.direction === 'returned')
  if (back?.kind !== 'redirect') {
    return run.state === 'away' || run.state === 'running' ? null : [{ kind: 'no-answer', outcome: 'cancelled' }]
  }
  const refusal = refusalIn(back)
  if (refusal) return [{ kind: 'refused', status: null, refusal }]
  const query = new URLSearchParams(back.url.split('?')[1] ?? '')
  return missing(expected, (member) => query.has(member))
}
