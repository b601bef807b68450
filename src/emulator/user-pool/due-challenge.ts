import { type FormChallengeName, isFormChallenge } from '../../protocol/challenges.ts'
import { noMfa, type SoftwareToken, type UserMfa } from '../state/mfa.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Emulated } from '../state/state.ts'
import type { ClientMetadata } from '../state/triggers.ts'
import type { ChallengeSession, User, UserPool } from '../state/user-pool.ts'
import { invalidParameter, notAuthorized, ServiceError } from '../wire/errors.ts'
import { recordFailure } from './auth-events/auth-events.ts'
import { countWrongCode, invalidSession, nothingIssued, openSession, readSession } from './challenge-sessions.ts'
import type { AnsweredBy, SignIn } from './challenges/challenge.ts'
import { dueChallenges } from './challenges/challenges.ts'
import { rememberedDevice } from './devices/devices.ts'
import { dueFirst } from './first-factor.ts'
import { readParameters } from './parameters.ts'
import { userOrDecoy } from './prove-password.ts'
import { isFurtherAsked } from './triggers/custom-auth.ts'

// The challenges between the start of a flow and the tokens, for the API and the pages of the domain alike.

/** At which app client of which user pool a user signs in. */
export interface SignInPlace {
  readonly emulated: Emulated
  readonly pool: UserPool
  readonly client: UserPoolClient
  /** For the triggers. */
  readonly clientMetadata?: ClientMetadata | undefined
}

export interface OpenChallenge {
  readonly name: FormChallengeName
  readonly username: string
  /** ChallengeParameters. */
  readonly parameters: Readonly<Record<string, string>>
  /** AvailableChallenges; null: it offers no others. */
  readonly available: readonly string[] | null
  /** The authenticator app that is to be set up. */
  readonly newToken: SoftwareToken | null
  /** To be sent back with the answer. */
  readonly session: string
}

/** Issues what has to be answered before there are tokens; null: nothing. */
export async function issueNext(place: SignInPlace, signIn: SignIn): Promise<OpenChallenge | null> {
  const { emulated, pool, client } = place
  const { user, met, device = null } = signIn
  const name = nameOfDue(pool, signIn)
  if (name === null || (name === 'CUSTOM_CHALLENGE' && !(await isFurtherAsked(place, signIn)))) return null
  const { username } = user
  const issued = await dueChallenges[name].issue({ ...place, user, met })
  // The choice comes without parameters.
  const available = issued.available ?? null
  const parameters = available ? {} : { USER_ID_FOR_SRP: username, ...issued.parameters }
  const issuedTo = { clientId: client.id, username, met, deviceKey: device?.key ?? null, challenge: name }
  const session = openSession(emulated, pool, { ...nothingIssued, ...issued, ...issuedTo, parameters })
  return { name, username, parameters, available, newToken: issued.newToken ?? null, session }
}

const inOrder = Object.keys(dueChallenges).filter(isFormChallenge)

/**
 * The second factors that the pool asks the user for: those that it has. Where it requires one, a phone number is enough.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html
 */
function mfaOf({ mfa: { configuration, types } }: UserPool, { mfa, attributes }: User): UserMfa {
  if (configuration === 'OFF') return noMfa
  const enabled = mfa.enabled.filter((type) => types.includes(type))
  const byPhone = mfa.required && enabled.length === 0 && types.includes('SMS_MFA') && attributes.phone_number
  return {
    ...mfa,
    enabled: byPhone ? ['SMS_MFA'] : enabled,
    preferred: enabled.find((type) => type === mfa.preferred) ?? null,
  }
}

function nameOfDue(pool: UserPool, signIn: SignIn): FormChallengeName | null {
  const asked = { ...signIn, user: { ...signIn.user, mfa: mfaOf(pool, signIn.user) } }
  return dueFirst(pool, asked) ?? inOrder.find((name) => dueChallenges[name].isDue?.(asked)) ?? null
}

export interface NamedChallenge {
  readonly name: FormChallengeName
  readonly username: string
  readonly session: string | undefined
}

/** @throws ServiceError: the sign-in begins anew */
export function readOpen(place: SignInPlace, named: NamedChallenge): OpenChallenge {
  const { parameters, available, newToken } = findOpen(place, named).session
  return { ...named, parameters, available, newToken, session: named.session ?? '' }
}

/**
 * Answers the challenge that the session names, and after a choice the chosen one, if its proof came along.
 * @returns the sign-in, which goes on to the next challenge or to the tokens
 * @throws ServiceError; only NotAuthorizedException ends the session
 */
export async function answerDue(
  place: SignInPlace,
  named: NamedChallenge,
  responses: Readonly<Record<string, string>>,
): Promise<SignIn> {
  const { signIn, session } = findOpen(place, named)
  // From here on, so that of two answers at the same time only one counts.
  session.used = true
  try {
    const answered = await answer(place, signIn, { name: named.name, session, responses })
    return named.name === 'SELECT_CHALLENGE' ? await withProof(place, answered, responses) : answered
  } catch (error) {
    const code = error instanceof ServiceError ? error.code : null
    if (code === 'CodeMismatchException') {
      countWrongCode(session)
      recordFailure(place, named.username, named.name)
    }
    session.used = code === 'NotAuthorizedException'
    throw error
  }
}

/** The sign-in after the proof of the first factor that was chosen, where it came along. @throws ServiceError */
export async function withProof(
  place: SignInPlace,
  signIn: SignIn,
  responses: Readonly<Record<string, string>>,
): Promise<SignIn> {
  const name = dueFirst(place.pool, signIn)
  const provenBy = name && dueChallenges[name].provenBy
  if (!name || !provenBy || !responses[provenBy]) return signIn
  return answer(place, signIn, { name, session: nothingIssued, responses })
}

interface Given {
  readonly name: FormChallengeName
  readonly session: AnsweredBy['session']
  readonly responses: Readonly<Record<string, string>>
}

async function answer(place: SignInPlace, signIn: SignIn, { name, session, responses }: Given): Promise<SignIn> {
  const response = readParameters(responses)
  const choice = await dueChallenges[name].answer({ ...place, ...signIn, session, responses, response })
  const { metadata } = session
  return { ...signIn, met: [...signIn.met, { name, choice, ...(metadata !== null && { metadata }) }] }
}

function findOpen(
  { emulated, pool, client }: SignInPlace,
  { name, username, session }: NamedChallenge,
): { readonly signIn: SignIn; readonly session: ChallengeSession } {
  // As in amazon-cognito-identity-js issue 365.
  if (session === undefined) throw invalidParameter('Missing required parameter Session')
  const found = readSession(emulated, pool, session, { clientId: client.id, username, challenge: name })
  const user = userOrDecoy(emulated, pool, client, username)
  const signIn = { user, met: found.met, device: rememberedDevice(pool, user, found.deviceKey) }
  // Since the challenge was issued, a call may have deleted the user or taken the reason for it.
  if (nameOfDue(pool, signIn) !== name) throw invalidSession()
  if (!user.enabled) throw notAuthorized('User is disabled.')
  return { signIn, session: found }
}
