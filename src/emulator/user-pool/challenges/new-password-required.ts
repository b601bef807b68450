import type { User, UserPool } from '../../state/user-pool.ts'
import { invalidParameter, notAuthorized } from '../../wire/errors.ts'
import { changeAttributes } from '../account/user-attributes.ts'
import { checkPasswordPolicy, refuseFormerPassword, setPassword } from '../password-policy.ts'
import type { AnsweredBy, DueChallenge } from './challenge.ts'

const prefix = 'userAttributes.'

/**
 * `requiredAttributes` and `userAttributes` are JSON inside strings.
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html
 */
export const newPasswordRequired: DueChallenge = {
  isDue: ({ user }) => user.status === 'FORCE_CHANGE_PASSWORD',
  issue: ({ pool, user }) => ({
    parameters: {
      requiredAttributes: JSON.stringify(missingAttributes(pool, user).map((name) => prefix + name)),
      userAttributes: JSON.stringify(user.attributes),
    },
  }),
  answer,
}

/** The required attributes that the user lacks; they must come with the new password. */
const missingAttributes = (pool: UserPool, user: User): string[] =>
  pool.requiredAttributes.filter((name) => !Object.hasOwn(user.attributes, name))

async function answer({ emulated, pool, user, response, responses }: AnsweredBy): Promise<null> {
  const newPassword = response('NEW_PASSWORD')
  checkPasswordPolicy(pool.passwordPolicy, newPassword)
  await refuseFormerPassword(pool, user, newPassword)
  const attributes = givenAttributes(responses)
  checkAttributes(pool, user, attributes)
  changeAttributes(emulated, pool, user, attributes)
  await setPassword(emulated, pool, user, newPassword, 'CONFIRMED')
  return null
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
