import type { User, UserPool } from '../../state/user-pool.ts'
import { invalidParameter, notAuthorized } from '../../wire/errors.ts'
import { readSession } from '../challenge-sessions.ts'
import { checkPasswordPolicy, setPassword } from '../password-policy.ts'
import { requireUser } from '../pools.ts'
import type { DueChallenge, ReceivedAnswer } from './challenge.ts'

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
    userAttributes: JSON.stringify(user.attributes),
  }),
  answer,
}

/** The required attributes that the user lacks; they must come with the new password. */
export const missingAttributes = (pool: UserPool, user: User): string[] =>
  pool.requiredAttributes.filter((name) => !Object.hasOwn(user.attributes, name))

async function answer(given: ReceivedAnswer): Promise<User> {
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
  user.attributes = { ...user.attributes, ...attributes }
  await setPassword(emulated, pool, user, newPassword, 'CONFIRMED')
  return user
}

const givenAttributes = (responses: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(responses)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  )

/** Missing attributes must come; required ones that are there must not. The texts are from public issue reports
 * (aws-sdk-android 1402 and pmill/aws-cognito 25; aws-saas-factory-bootcamp 67). */
function checkAttributes(pool: UserPool, user: User, given: Readonly<Record<string, string>>): void {
  const provided = Object.keys(given).find(
    (name) => pool.requiredAttributes.includes(name) && Object.hasOwn(user.attributes, name),
  )
  if (provided !== undefined) throw notAuthorized(`Cannot modify an already provided ${provided}`)
  const missing = missingAttributes(pool, user).filter((name) => !given[name])
  if (missing.length > 0) throw invalidParameter(`Invalid attributes given, ${missing.join(' and ')} is missing`)
}
