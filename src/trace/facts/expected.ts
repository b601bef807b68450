import {
  challengeSession,
  type ExpectedResponse,
  expectedAfterChoice,
  expectedResponse,
  type IdentityOutcome,
} from '../../protocol/expectations.ts'
import { knownOperation, type OperationName } from '../../protocol/operations.ts'
import type { Purpose } from '../../protocol/purposes.ts'
import type { Expectation, Outgoing, TraceEvent } from '../record/exchange.ts'
import { lastSignIn } from '../record/last-sign-in.ts'
import type { Run } from '../record/run.ts'
import { identityHistory, loginsOf, type SentLogins } from './identity-history.ts'
import { objectIn } from './json-object.ts'
import { meaningOf, resultOf } from './meaning.ts'

/**
 * What is expected to come of a request or redirect, by what the trace shows up to now.
 * @param now epoch milliseconds
 * @returns null where the tables don't know what it is for
 */
export function expectationOf(outgoing: Outgoing, runs: readonly Run[], now: number): Expectation | null {
  const { purpose } = meaningOf(outgoing)
  const response = responseTo(outgoing, purpose)
  if (response === null) return null
  const { result, challenge = null, members } = response
  const expires = expiryOf(outgoing, runs)
  const refusal =
    expires !== null && expires <= now ? 'expired' : isSignedOut(purpose, lastSignIn(runs)) ? 'signed-out' : null
  return { result, challenge, members, identity: expectedIdentity(outgoing, runs), refusal }
}

/** When what the request carries becomes too old to be accepted, epoch milliseconds; null: never, or not known. */
export function expiryOf(outgoing: Outgoing, runs: readonly Run[]): number | null {
  const lifetime = responseTo(outgoing, meaningOf(outgoing).purpose)?.lifetime
  if (!lifetime) return null
  const events = lastSignIn(runs)?.events ?? []
  const issued = {
    code: () => momentOf(events, (event) => event.kind === 'redirect' && event.direction === 'returned'),
    session: () => (isBySession(outgoing) ? momentOf(events, isChallenge) : null),
    signature: () => signed(outgoing),
  }[lifetime.of]()
  return issued === null ? null : issued + lifetime.seconds * 1000
}

/** When the session of the run's last challenge ends, as long as the app client sets no other duration; epoch milliseconds. */
export function sessionExpiryOf(run: Run | undefined): number | null {
  const issued = momentOf(run?.events ?? [], isChallenge)
  return issued === null ? null : issued + challengeSession.seconds * 1000
}

function responseTo({ operation, requestBody }: Outgoing, purpose: Purpose | null): ExpectedResponse | null {
  const known: OperationName | null = knownOperation(operation)
  const usual = known && expectedResponse(known, purpose)
  const { AuthParameters, ChallengeResponses } = objectIn(requestBody ?? '') ?? {}
  return usual && expectedAfterChoice(usual, purpose, { ...Object(AuthParameters ?? ChallengeResponses) })
}

function momentOf(events: readonly TraceEvent[], isIt: (event: TraceEvent) => boolean): number | null {
  const event = events.findLast(isIt)
  if (event === undefined) return null
  if (event.kind !== 'exchange') return event.at
  return event.started + (event.outcome.kind === 'pending' ? 0 : event.outcome.duration)
}

/** An authenticator app is also set up by an access token, which has an expiry of its own. */
const isBySession = ({ requestBody }: Outgoing) => !Object.hasOwn(objectIn(requestBody ?? '') ?? {}, 'AccessToken')

function isChallenge(event: TraceEvent): boolean {
  if (event.kind !== 'exchange' || event.outcome.kind !== 'answered') return false
  return resultOf(event.operation, event.outcome)?.what === 'challenge'
}

/** `20260801T120000Z`, the basic form of ISO 8601. */
function signed({ requestHeaders }: Outgoing): number | null {
  const date = requestHeaders.find(([name]) => name === 'x-amz-date')?.[1] ?? ''
  const time = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5'))
  return Number.isNaN(time) ? null : time
}

const signOuts: readonly string[] = ['RevokeToken', 'GlobalSignOut', '/oauth2/revoke']

/** What Cognito refuses once the sign-in was ended there; ID token and credentials work until they expire. */
const ended: readonly (Purpose | null)[] = [
  ...['refresh', 'user', 'user-info', 'sign-out-everywhere', 'change-password', 'update-attributes'],
  ...['attribute-code', 'verify-attribute', 'auth-factors', 'mfa-preference', 'delete-user'],
] as const

function isSignedOut(purpose: Purpose | null, run: Run | undefined): boolean {
  return (
    ended.includes(purpose) &&
    (run?.events ?? []).some(
      (event) =>
        event.kind === 'exchange' &&
        signOuts.includes(event.operation) &&
        event.outcome.kind === 'answered' &&
        event.outcome.status === 200,
    )
  )
}

const identityOperations: readonly string[] = ['GetId', 'GetCredentialsForIdentity', 'GetOpenIdToken']

/** null: the request is about no identity. */
function expectedIdentity({ operation, requestBody }: Outgoing, runs: readonly Run[]): IdentityOutcome | null {
  if (!identityOperations.includes(operation)) return null
  const request = objectIn(requestBody ?? '')
  const { IdentityId: sent, IdentityPoolId: pool } = request ?? {}
  const logins = loginsOf(request)
  const { loginsKeys } = logins
  if (operation === 'GetId') return loginsKeys.length === 0 ? 'new' : 'own'
  if (loginsKeys.length === 0) return 'kept'
  const seen = identityHistory(
    runs,
    typeof pool === 'string' ? pool : (lastSignIn(runs)?.connection.identityPoolId ?? ''),
  )
  const before = seen.findLast(({ identityId }) => identityId === sent)
  if (before && before.loginsKeys.length > 0) return 'kept'
  return seen.some((sighting) => isSameUser(sighting, logins)) ? 'merged' : 'linked'
}

/** By the keys alone where a token can't be read. */
function isSameUser(a: SentLogins, b: SentLogins): boolean {
  return (
    a.loginsKeys.join() === b.loginsKeys.join() &&
    a.unverifiedSubjects.every((subject, index) => {
      const other = b.unverifiedSubjects[index]
      return !subject || !other || subject === other
    })
  )
}
