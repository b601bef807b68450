import { bytesToBase32 } from '../../text/base32.ts'
import { randomBytes } from '../../text/bytes.ts'
import type { SoftwareToken } from '../state/mfa.ts'
import type { Emulated } from '../state/state.ts'
import type { ChallengeSession, User, UserPool } from '../state/user-pool.ts'
import { invalidParameter, ServiceError } from '../wire/errors.ts'
import { countWrongCode, invalidSession, openSession, readSession } from './challenge-sessions.ts'
import { softwareTokenNotFound, takeTotp } from './software-token.ts'

// An authenticator app is set up between the challenge MFA_SETUP and its answer, where each call hands on a new Session,
// or by a user who is signed in.

const challenge = 'MFA_SETUP'

/** 32 bytes, as AWS's secrets are. */
export const newSoftwareToken = (): SoftwareToken => ({
  secret: bytesToBase32(randomBytes(32)),
  friendlyName: null,
  lastStep: 0,
})

interface Handed {
  readonly session: string
  readonly token: SoftwareToken
}

/** The secret for the app. @throws ServiceError */
export function associate(emulated: Emulated, given: string): Handed {
  const { pool, found, token } = findSetup(emulated, given)
  return { session: handOn(emulated, pool, found, { ...found, newToken: token }), token }
}

/** The first code of the app proves that it has the secret. @throws ServiceError: the Session is good for another try */
export async function verify(emulated: Emulated, given: string, code: string, name: string | null): Promise<Handed> {
  const { pool, found, token } = findSetup(emulated, given)
  if ((await takeTotp(emulated, token, code)) !== null) {
    countWrongCode(found)
    throw mismatch()
  }
  const proven = { ...token, friendlyName: name }
  return { session: handOn(emulated, pool, found, { ...found, newToken: proven, isProven: true }), token: proven }
}

function handOn(emulated: Emulated, pool: UserPool, from: ChallengeSession, to: ChallengeSession): string {
  // Another request may have used it while this one computed.
  if (from.used) throw invalidSession()
  from.used = true
  return openSession(emulated, pool, to)
}

function findSetup(emulated: Emulated, session: string) {
  const pool = [...emulated.userPools.values()].find(({ challengeSessions }) => challengeSessions.has(session))
  const named = pool?.challengeSessions.get(session)
  if (!pool || !named) throw invalidSession()
  const found = readSession(emulated, pool, session, { ...named, challenge })
  if (!found.newToken) throw invalidSession()
  return { pool, found, token: found.newToken }
}

/** As in aws-amplify-auth-starters issue 15. */
const mismatch = () =>
  new ServiceError('EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA')

/** @throws ServiceError unless there is one of both; the text is unverified: no public thread shows it */
export function setupBy(named: {
  readonly AccessToken: string | undefined
  readonly Session: string | undefined
}): { readonly session: string } | { readonly session: undefined; readonly accessToken: string } {
  const { AccessToken: accessToken, Session: session } = named
  if (session !== undefined && accessToken === undefined) return { session }
  if (session === undefined && accessToken !== undefined) return { session, accessToken }
  throw invalidParameter('Either Session or AccessToken must be provided.')
}

/** The app of before serves until this one has shown a right code. @returns the secret */
export function associateSignedIn(user: User): string {
  const newToken = newSoftwareToken()
  user.mfa = { ...user.mfa, newSoftwareToken: newToken }
  return newToken.secret
}

/** Doesn't turn the factor on: SetUserMFAPreference does. @throws ServiceError */
export async function verifySignedIn(emulated: Emulated, user: User, code: string, name: string | null): Promise<void> {
  const newToken = user.mfa.newSoftwareToken
  // The type is the model's; the text is that of a sign-in, and unverified here.
  if (!newToken) throw softwareTokenNotFound()
  if ((await takeTotp(emulated, newToken, code)) !== null) throw mismatch()
  user.mfa = { ...user.mfa, softwareToken: { ...newToken, friendlyName: name }, newSoftwareToken: null }
  user.modified = emulated.now()
}
