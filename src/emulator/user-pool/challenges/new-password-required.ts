import { invalidParameter, notAuthorized } from '../../wire/errors.ts'
import { readSession } from '../challenge-sessions.ts'
import { checkPasswordPolicy, setPassword } from '../password-policy.ts'
import { requireUser } from '../pools.ts'
import type { User, UserPool } from '../user-pool-state.ts'
import type { ChallengeAnswer, DueChallenge } from './challenge.ts'

const challenge = 'NEW_PASSWORD_REQUIRED'
const prefix = 'userAttributes.'

/**
 * `requiredAttributes` and `userAttributes` are JSON inside strings.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 */
export const newPasswordRequired: DueChallenge = {
  isDue: ({ status }) => status === 'FORCE_CHANGE_PASSWORD',
  issue: (pool, user) => ({
    requiredAttributes: JSON.stringify(missingAttributes(pool, user).map((name) => prefix + name)),
    userAttributes: JSON.stringify(Object.fromEntries(user.attributes)),
  }),
  answer,
}

/** The required attributes that the user lacks; they must come with the new password. */
export const missingAttributes = (pool: UserPool, user: User): string[] =>
  pool.requiredAttributes.filter((name) => !user.attributes.has(name))

async function answer(given: ChallengeAnswer): Promise<User> {
  const { emulated, pool, client, username, response, responses } = given
  // As in amazon-cognito-identity-js issue 365.
  if (given.session === undefined) throw invalidParameter('Missing required parameter Session')
  const session = readSession(emulated, pool, given.session, { clientId: client.id, username, challenge })
  const user = requireUser(pool, username)
  if (!user.enabled) throw notAuthorized('User is disabled.')
  const newPassword = response('NEW_PASSWORD')
  checkPasswordPolicy(pool.passwordPolicy, newPassword)
  const attributes = givenAttributes(responses)
  checkAttributes(pool, user, attributes)
  session.used = true
  for (const [name, value] of attributes) user.attributes.set(name, value)
  await setPassword(emulated, pool, user, newPassword, 'CONFIRMED')
  return user
}

const givenAttributes = (responses: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(responses)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  )

/** Missing attributes must come; required ones that are there must not. The texts are from public issue reports
 * (aws-sdk-android 1402 and pmill/aws-cognito 25; aws-saas-factory-bootcamp 67). */
function checkAttributes(pool: UserPool, user: User, given: ReadonlyMap<string, string>): void {
  const provided = [...given.keys()].find((name) => pool.requiredAttributes.includes(name) && user.attributes.has(name))
  if (provided !== undefined) throw notAuthorized(`Cannot modify an already provided ${provided}`)
  const missing = missingAttributes(pool, user).filter((name) => !given.get(name))
  if (missing.length > 0) throw invalidParameter(`Invalid attributes given, ${missing.join(' and ')} is missing`)
}
