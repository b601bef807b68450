import { type FormChallengeName, isFormChallenge } from '../../protocol/challenges.ts'
import type { Device } from '../state/device.ts'
import type { SoftwareToken } from '../state/mfa.ts'
import type { Emulated } from '../state/state.ts'
import type { ChallengeSession, User, UserPool, UserPoolClient } from '../state/user-pool.ts'
import { invalidParameter, notAuthorized, ServiceError } from '../wire/errors.ts'
import { countWrongCode, invalidSession, openSession, readSession } from './challenge-sessions.ts'
import type { SignIn } from './challenges/challenge.ts'
import { dueChallenges } from './challenges/challenges.ts'
import { rememberedDevice } from './devices/devices.ts'
import { readParameters } from './parameters.ts'

// The challenges between a proven password and the tokens, for the API and the pages of the domain alike.

/** At which app client of which user pool a user signs in. */
export interface SignInPlace {
  readonly emulated: Emulated
  readonly pool: UserPool
  readonly client: UserPoolClient
}

export interface OpenChallenge {
  readonly name: FormChallengeName
  readonly username: string
  /** ChallengeParameters. */
  readonly parameters: Readonly<Record<string, string>>
  /** The authenticator app that is to be set up. */
  readonly newToken: SoftwareToken | null
  /** To be sent back with the answer. */
  readonly session: string
}

/** Issues what has to be answered before there are tokens; null: nothing. */
export function issueNext({ emulated, pool, client }: SignInPlace, signIn: SignIn): OpenChallenge | null {
  const { user, met, device = null } = signIn
  const name = Object.keys(dueChallenges).find((each) => isFormChallenge(each) && dueChallenges[each].isDue(signIn))
  if (name === undefined || !isFormChallenge(name)) return null
  const { username } = user
  const issued = dueChallenges[name].issue({ emulated, pool, user, met })
  const parameters = { USER_ID_FOR_SRP: username, ...issued.parameters }
  const { code = null, newToken = null } = issued
  const issuedTo = { clientId: client.id, username, met, deviceKey: device?.key ?? null, challenge: name }
  const session = openSession(emulated, pool, { ...issuedTo, parameters, code, newToken, isProven: false })
  return { name, username, parameters, newToken, session }
}

export interface NamedChallenge {
  readonly name: FormChallengeName
  readonly username: string
  readonly session: string | undefined
}

/** @throws ServiceError: the sign-in begins anew */
export function readOpen(place: SignInPlace, named: NamedChallenge): OpenChallenge {
  const { parameters, newToken } = findOpen(place, named).session
  return { ...named, parameters, newToken, session: named.session ?? '' }
}

/**
 * Answers the challenge that the session names.
 * @returns the sign-in, which goes on to the next challenge or to the tokens
 * @throws ServiceError; only NotAuthorizedException ends the session
 */
export async function answerDue(
  place: SignInPlace,
  named: NamedChallenge,
  responses: Readonly<Record<string, string>>,
): Promise<SignIn> {
  const { emulated, pool } = place
  const { user, device, session } = findOpen(place, named)
  // From here on, so that of two answers at the same time only one counts.
  session.used = true
  try {
    const response = readParameters(responses)
    const choice = await dueChallenges[named.name].answer({ emulated, pool, user, session, responses, response })
    return { user, device, met: [...session.met, { name: named.name, choice }] }
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'CodeMismatchException') countWrongCode(session)
    session.used = false
    throw error
  }
}

function findOpen(
  { emulated, pool, client }: SignInPlace,
  { name, username, session }: NamedChallenge,
): { readonly user: User; readonly device: Device | null; readonly session: ChallengeSession } {
  // As in amazon-cognito-identity-js issue 365.
  if (session === undefined) throw invalidParameter('Missing required parameter Session')
  const found = readSession(emulated, pool, session, { clientId: client.id, username, challenge: name })
  const user = pool.users.get(username)
  // Since the challenge was issued, a call may have deleted the user or taken the reason for it.
  const device = user ? rememberedDevice(pool, user, found.deviceKey) : null
  if (!user || !dueChallenges[name].isDue({ user, met: found.met, device })) throw invalidSession()
  if (!user.enabled) throw notAuthorized('User is disabled.')
  return { user, device, session: found }
}
