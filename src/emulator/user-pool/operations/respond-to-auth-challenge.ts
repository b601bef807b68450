import type { Emulated } from '../../state/state.ts'
import { invalidParameter, notAuthorized } from '../../wire/errors.ts'
import type { JsonObject, Operation } from '../../wire/operation.ts'
import { clientId, optional, readMembers, required } from '../../wire/validate.ts'
import { readSession } from '../challenge-sessions.ts'
import { checkSecretHash } from '../client-secret.ts'
import { readParameters } from '../parameters.ts'
import { checkPasswordPolicy, setPassword } from '../password-policy.ts'
import { requireClient, requireUser } from '../pools.ts'
import { missingAttributes, signInAnswer } from '../sign-in-answer.ts'
import { finishSrpSignIn } from '../srp-sign-in.ts'
import type { User, UserPool, UserPoolClient } from '../user-pool-state.ts'

interface Answer {
  readonly emulated: Emulated
  readonly pool: UserPool
  readonly client: UserPoolClient
  readonly username: string
  readonly session: string | undefined
  readonly responses: Readonly<Record<string, string>>
  /** @throws ServiceError when the response is missing */
  readonly response: (name: string) => string
}

/** By ChallengeName, in the model's order; null: the emulator never asks it. */
const challenges: Readonly<Record<string, ((answer: Answer) => Promise<JsonObject>) | null>> = {
  SMS_MFA: null,
  EMAIL_OTP: null,
  SOFTWARE_TOKEN_MFA: null,
  SELECT_MFA_TYPE: null,
  MFA_SETUP: null,
  PASSWORD_VERIFIER: answerPasswordVerifier,
  CUSTOM_CHALLENGE: null,
  SELECT_CHALLENGE: null,
  DEVICE_SRP_AUTH: null,
  DEVICE_PASSWORD_VERIFIER: null,
  ADMIN_NO_SRP_AUTH: null,
  NEW_PASSWORD_REQUIRED: answerNewPassword,
  SMS_OTP: null,
  PASSWORD: null,
  WEB_AUTHN: null,
  PASSWORD_SRP: null,
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
export const respondToAuthChallenge: Operation = async (emulated, request) => {
  const { ChallengeName, ClientId, Session, ChallengeResponses } = readMembers(request, {
    ChallengeName: required('text', { oneOf: Object.keys(challenges) }),
    ClientId: clientId,
    Session: optional('text', { minLength: 20, maxLength: 2048, secret: true }),
    ChallengeResponses: optional('texts'),
  })
  const { pool, client } = requireClient(emulated, ClientId)
  const responses = ChallengeResponses ?? {}
  const response = readParameters(responses)
  const username = response('USERNAME')
  await checkSecretHash(client, [username], responses.SECRET_HASH)
  const challenge = challenges[ChallengeName]
  if (!challenge) throw notAuthorized('Invalid session for the user.')
  return challenge({ emulated, pool, client, username, session: Session, responses, response })
}

/** Needs no Session: the secret block names the exchange (AWS was recorded without one). */
async function answerPasswordVerifier({ emulated, pool, client, username, response }: Answer): Promise<JsonObject> {
  const user = await finishSrpSignIn(emulated, pool, client, {
    username,
    secretBlock: response('PASSWORD_CLAIM_SECRET_BLOCK'),
    timestamp: response('TIMESTAMP'),
    signature: response('PASSWORD_CLAIM_SIGNATURE'),
  })
  return signInAnswer(emulated, pool, client, user)
}

async function answerNewPassword(answer: Answer): Promise<JsonObject> {
  const { emulated, pool, client, username, response, responses } = answer
  // As in amazon-cognito-identity-js issue 365.
  if (answer.session === undefined) throw invalidParameter('Missing required parameter Session')
  const challenge = 'NEW_PASSWORD_REQUIRED'
  const session = readSession(emulated, pool, answer.session, { clientId: client.id, username, challenge })
  const user = requireUser(pool, username)
  if (!user.enabled) throw notAuthorized('User is disabled.')
  const newPassword = response('NEW_PASSWORD')
  checkPasswordPolicy(pool.passwordPolicy, newPassword)
  const attributes = givenAttributes(responses)
  checkAttributes(pool, user, attributes)
  session.used = true
  for (const [name, value] of attributes) user.attributes.set(name, value)
  await setPassword(emulated, pool, user, newPassword, 'CONFIRMED')
  return signInAnswer(emulated, pool, client, user)
}

const prefix = 'userAttributes.'

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
