import { decodeUnverified } from '../../token/decode.ts'
import { textClaim } from '../../token/own-claim.ts'
import { memberReader } from '../body/members.ts'
import type { Exchange } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import { objectIn } from './json-object.ts'

/**
 * How an identity ID came about. `new`: GetId without logins, which makes one at each call. `first`: a login's, seen
 * for the first time in this visit; whether the pool made it then, a page is not told. `remembered`: a guest's of an
 * earlier visit. `again`: as before. `kept`: a guest's, which now belongs to a login. `merged`: the login had one
 * already, so the guest's was switched off.
 */
export type Origin =
  | { readonly kind: 'new' | 'first' | 'remembered' | 'again' | 'kept' }
  | { readonly kind: 'merged'; readonly from: string }

export interface Sighting {
  readonly identityId: string
  /** Providers whose tokens were shown; empty: a guest. */
  readonly loginsKeys: readonly string[]
  /** Of each of these tokens; null: it can't be read, or is a fingerprint by now. */
  readonly unverifiedSubjects: readonly (string | null)[]
  /** Number of the run in the trace. */
  readonly run: number
  /** Epoch milliseconds. */
  readonly at: number
  readonly origin: Origin
}

/** The identities of an identity pool that this visit has seen, oldest first; read from the trace, redacted or not. */
export function identityHistory(runs: readonly Run[], identityPoolId: string): readonly Sighting[] {
  const seen: Sighting[] = []
  // The run that goes on stands last, whichever began last.
  for (const { number, connection, events } of runs.toSorted((one, other) => one.number - other.number)) {
    if (connection.identityPoolId !== identityPoolId) continue
    for (const event of events) {
      const answer = event.kind === 'exchange' ? answerOf(event) : null
      if (!answer) continue
      const { asked, ...sighting } = answer
      const last = seen.at(-1)
      const isMerge = asked !== null && asked !== sighting.identityId
      if (!isMerge && last?.run === number && isSame(last, sighting)) continue
      seen.push({ ...sighting, run: number, origin: originOf(answer, seen) })
    }
  }
  return seen
}

interface Answered extends Pick<Sighting, 'identityId' | 'loginsKeys' | 'unverifiedSubjects' | 'at'> {
  /** The identity ID that was sent; null: GetId. */
  readonly asked: string | null
}

const operations: readonly string[] = ['GetId', 'GetCredentialsForIdentity', 'GetOpenIdToken']

/** Bodies are read once: an event never changes, a new one takes its place. */
const answers = new WeakMap<Exchange, Answered | null>()

function answerOf(exchange: Exchange): Answered | null {
  const known = answers.get(exchange)
  if (known !== undefined) return known
  const answer = readAnswer(exchange)
  answers.set(exchange, answer)
  return answer
}

function readAnswer({ operation, outcome, requestBody, started }: Exchange): Answered | null {
  if (!operations.includes(operation) || outcome.kind !== 'answered' || outcome.status !== 200) return null
  const identityId = memberReader(outcome.body)('IdentityId')
  if (identityId === null) return null
  const request = objectIn(requestBody ?? '')
  return {
    identityId,
    ...loginsOf(request),
    asked: typeof request?.IdentityId === 'string' ? request.IdentityId : null,
    at: started,
  }
}

export type SentLogins = Pick<Sighting, 'loginsKeys' | 'unverifiedSubjects'>

/** What the `Logins` of a request say of the user. */
export function loginsOf(request: Readonly<Record<string, unknown>> | null): SentLogins {
  const logins = request?.Logins
  const tokens = typeof logins === 'object' && logins !== null ? Object.entries(logins) : []
  return {
    loginsKeys: tokens.map(([key]) => key),
    unverifiedSubjects: tokens.map(([, token]) => (typeof token === 'string' ? unverifiedSubject(token) : null)),
  }
}

function unverifiedSubject(token: string): string | null {
  const decoded = decodeUnverified(token)
  return decoded.kind === 'jwt' ? textClaim(decoded.unverifiedClaims, 'sub') : null
}

function originOf({ identityId, asked, loginsKeys }: Answered, seen: readonly Sighting[]): Origin {
  if (asked !== null && asked !== identityId) return { kind: 'merged', from: asked }
  const before = seen.findLast((sighting) => sighting.identityId === identityId)
  const isGuest = loginsKeys.length === 0
  if (before && (isGuest || before.loginsKeys.length > 0)) return { kind: 'again' }
  if (isGuest) return { kind: asked === null ? 'new' : 'remembered' }
  return { kind: asked === null ? 'first' : 'kept' }
}

function isSame(
  a: Pick<Sighting, 'identityId' | 'loginsKeys'>,
  b: Pick<Sighting, 'identityId' | 'loginsKeys'>,
): boolean {
  return a.identityId === b.identityId && a.loginsKeys.join() === b.loginsKeys.join()
}
