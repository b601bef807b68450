import type { AuthEvent, ChallengeOfEvent } from '../../state/auth-event.ts'
import type { MetChallenge } from '../../state/session.ts'
import type { Emulated } from '../../state/state.ts'
import type { UserPool } from '../../state/user-pool.ts'
import { readKept } from '../administration/kept.ts'

/** AWS keeps them for two years.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-adaptive-authentication.html */
const lifetime = 2 * 365 * 24 * 60 * 60 * 1000

/** Whether AdvancedSecurityMode is AUDIT or ENFORCED: both record, and no sign-in here is a risk. */
export function recordsEvents({ kept }: UserPool): boolean {
  const { UserPoolAddOns: addOns } = readKept(kept)
  const mode = typeof addOns === 'object' && addOns !== null && 'AdvancedSecurityMode' in addOns && addOns
  return mode !== false && (mode.AdvancedSecurityMode === 'AUDIT' || mode.AdvancedSecurityMode === 'ENFORCED')
}

interface Recorded extends Pick<AuthEvent, 'type' | 'response'> {
  /** Left out: none. */
  readonly challenges?: readonly ChallengeOfEvent[]
}

interface EventPlace {
  readonly emulated: Emulated
  readonly pool: UserPool
}

/**
 * Records an event of a user of a pool with threat protection; of unknown users AWS has none. What ends an event that
 * was in progress takes its place: whether AWS tells it as one is unverified.
 */
export function recordEvent({ emulated, pool }: EventPlace, username: string, event: Recorded): void {
  if (!recordsEvents(pool) || !pool.users.has(username)) return
  const { type, response, challenges = [] } = event
  const created = emulated.now()
  const open = pool.authEvents
    .withKey('username', username)
    .findLast((each) => each.type === type && each.response === 'InProgress')
  const begun = open ?? { id: crypto.randomUUID(), created, feedback: null }
  const { id } = begun
  pool.authEvents.set(id, {
    ...begun,
    username,
    type,
    response,
    challenges: [...(open?.challenges ?? []), ...challenges],
    expires: begun.created + lifetime,
  })
}

/** By the challenges of a sign-in; those that ask for neither a password nor a code count as nothing. */
const kinds: Readonly<Record<string, ChallengeOfEvent['name']>> = {
  PASSWORD: 'Password',
  PASSWORD_VERIFIER: 'Password',
  SMS_MFA: 'Mfa',
  EMAIL_OTP: 'Mfa',
  SOFTWARE_TOKEN_MFA: 'Mfa',
}

/** A sign-in that goes on to a challenge, or has ended. */
export function recordSignIn(
  place: EventPlace,
  { user, met }: { readonly user: { readonly username: string }; readonly met: readonly MetChallenge[] },
  response: AuthEvent['response'],
): void {
  // Of the latest challenge alone: those before it were recorded when they were answered.
  const kind = kinds[met.at(-1)?.name ?? '']
  const challenges = kind ? [{ name: kind, response: 'Success' as const }] : []
  recordEvent(place, user.username, { type: 'SignIn', response, challenges })
}

/** A wrong password, or a wrong code of a second factor. @param challenge its name; another's answer is no event */
export function recordFailure(
  place: EventPlace,
  username: string,
  challenge: string,
  type: AuthEvent['type'] = 'SignIn',
): void {
  const kind = kinds[challenge]
  if (!kind) return
  recordEvent(place, username, {
    type,
    response: 'Fail',
    challenges: [{ name: kind, response: 'Failure' }],
  })
}
