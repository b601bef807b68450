import type { User } from '../../state/user-pool.ts'
import { nothingIssued, openSession, readSession } from '../challenge-sessions.ts'
import type { SignIn } from '../challenges/challenge.ts'
import type { SignInPlace } from '../due-challenge.ts'
import { signUpDestination } from './account-codes.ts'

/** What the Session of a sign-up waits for. */
type SignUpStep = 'ConfirmSignUp' | 'InitiateAuth'

/**
 * The Session that carries a sign-up on into the first sign-in, for clients that may use USER_AUTH.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 */
export function openSignUpSession(
  { emulated, pool, client }: SignInPlace,
  { username }: User,
  step: SignUpStep,
): { readonly Session?: string } {
  if (!client.explicitAuthFlows.includes('ALLOW_USER_AUTH')) return {}
  const opened = { ...nothingIssued, deviceKey: null, clientId: client.id, username, met: [], challenge: step }
  return { Session: openSession(emulated, pool, opened) }
}

/** Each goes once. @throws ServiceError */
export function takeSignUpSession(place: SignInPlace, { username }: User, step: SignUpStep, session: string): void {
  const expected = { clientId: place.client.id, username, challenge: step }
  readSession(place.emulated, place.pool, session, expected).used = true
}

/**
 * The sign-in that goes on from a sign-up: the code that confirmed it counts as the first factor.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
 */
export function signInAfterSignUp(place: SignInPlace, user: User, session: string): SignIn {
  takeSignUpSession(place, user, 'InitiateAuth', session)
  const factor = signUpDestination(place.pool, user)?.medium === 'SMS' ? 'SMS_OTP' : 'EMAIL_OTP'
  return { user, met: ['USER_AUTH', factor].map((name) => ({ name, choice: null })) }
}
