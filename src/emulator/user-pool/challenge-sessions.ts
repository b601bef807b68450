import { bytesToBase64Url, randomBytes } from '../../text/bytes.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Emulated } from '../state/state.ts'
import type { ChallengeSession, UserPool } from '../state/user-pool.ts'
import { notAuthorized } from '../wire/errors.ts'

/** AuthSessionValidity, in milliseconds. */
export const sessionLifetime = (client: UserPoolClient | undefined): number => (client?.challengeValidity ?? 180) * 1000

/** What a challenge leaves in its session unless it says otherwise. */
export const nothingIssued = {
  parameters: {},
  available: null,
  code: null,
  newToken: null,
  isProven: false,
  privateParameters: {},
  metadata: null,
} as const satisfies Partial<ChallengeSession>

/** Then the sign-in begins anew. The number is unverified: AWS publishes none. */
const mostWrongCodes = 5

/** Remembers an unfinished sign-in. @returns the `Session` string that must come back with the answer */
export function openSession(
  emulated: Emulated,
  pool: UserPool,
  signIn: Omit<ChallengeSession, 'wrongCodes' | 'expires' | 'used'>,
): string {
  // Begins as AWS's do, and never with a hyphen, which the AWS CLI would take for an option.
  const session = `AYABe${bytesToBase64Url(randomBytes(600))}`
  const expires = emulated.now() + sessionLifetime(pool.clients.get(signIn.clientId))
  pool.challengeSessions.set(session, { ...signIn, wrongCodes: 0, expires, used: false })
  return session
}

export function countWrongCode(session: ChallengeSession): void {
  session.wrongCodes += 1
}

/**
 * The sign-in that a `Session` continues.
 * @throws ServiceError in AWS's words, which tell three cases apart (a used one: amplify-js issue 14330)
 */
export function readSession(
  emulated: Emulated,
  pool: UserPool,
  session: string,
  expected: Pick<ChallengeSession, 'clientId' | 'username' | 'challenge'>,
): ChallengeSession {
  const found = pool.challengeSessions.get(session)
  const matches =
    found?.clientId === expected.clientId &&
    found.username === expected.username &&
    found.challenge === expected.challenge
  if (!found || !matches || found.wrongCodes >= mostWrongCodes) throw invalidSession()
  if (found.used) throw notAuthorized('Invalid session for the user, session can only be used once.')
  if (found.expires <= emulated.now()) throw notAuthorized('Invalid session for the user, session is expired.')
  return found
}

export const invalidSession = () => notAuthorized('Invalid session for the user.')
