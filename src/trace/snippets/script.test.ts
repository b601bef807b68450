import { expect, test } from 'vitest'
import { code as snippets } from '../../i18n/en/code.ts'
import { answered, exchange, runOf } from '../../testing/trace-fixture.ts'
import type { Exchange } from '../record/exchange.ts'
import { scriptOf } from './script.ts'

const options = { secrets: 'environment', texts: snippets.comments } as const

function call(operation: string, sent: object, answer: object, status = 200): Exchange {
  const isOfUserPool = /Auth/.test(operation)
  const service = isOfUserPool ? 'AWSCognitoIdentityProviderService' : 'AWSCognitoIdentityService'
  return exchange({
    id: operation,
    peer: isOfUserPool ? 'user-pool' : 'identity-pool',
    operation,
    requestHeaders: [
      ['content-type', 'application/x-amz-json-1.1'],
      ['x-amz-target', `${service}.${operation}`],
    ],
    requestBody: JSON.stringify(sent),
    outcome: answered(answer, { status }),
  })
}

const srp = call(
  'InitiateAuth',
  { AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: 'carol', SRP_A: 'ff' } },
  { ChallengeName: 'PASSWORD_VERIFIER' },
)
const proof = call(
  'RespondToAuthChallenge',
  { ChallengeName: 'PASSWORD_VERIFIER', ChallengeResponses: { PASSWORD_CLAIM_SIGNATURE: 'x' } },
  { ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: 'session-1' },
)
const newPassword = call(
  'RespondToAuthChallenge',
  { ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: 'session-1', ChallengeResponses: { NEW_PASSWORD: 'n' } },
  { AuthenticationResult: { IdToken: 'eyJ1' } },
)
const getId = call('GetId', { IdentityPoolId: 'p', Logins: { k: 'eyJ1' } }, { IdentityId: 'eu-west-1:1' })
const refused = call('GetId', { IdentityPoolId: 'p' }, { __type: 'TooManyRequestsException' }, 400)

test('the password stands in for SRP, and what its proof was answered with goes on', () => {
  const script = scriptOf(runOf([srp, proof, newPassword, getId]), 'javascript', options)
  expect(script?.environment.map(({ name }) => name)).toEqual(['COGNITO_PASSWORD', 'COGNITO_NEW_PASSWORD'])
  expect(script?.code).toContain(`AuthFlow: 'USER_PASSWORD_AUTH'`)
  expect(script?.code).not.toMatch(/SRP_A|PASSWORD_CLAIM/)
  expect(script?.code).toContain(`// The sign-in proved the password with SRP.`)
  expect(script?.code).toContain(`Session: initiateAuthAnswer.Session,`)
  expect(script?.code).toContain(`k: respondToAuthChallengeAnswer.AuthenticationResult.IdToken,`)
})

const verifier = { ChallengeName: 'PASSWORD_VERIFIER' }
const chosen = { ANSWER: 'PASSWORD_SRP', SRP_A: 'ff' }
const questions = { CHALLENGE_NAME: 'SRP_A', SRP_A: 'ff' }

test.each([
  [
    'a preference',
    call(
      'InitiateAuth',
      { AuthFlow: 'USER_AUTH', AuthParameters: { PREFERRED_CHALLENGE: 'PASSWORD_SRP', SRP_A: 'ff' } },
      verifier,
    ),
    ["PREFERRED_CHALLENGE: 'PASSWORD'", 'COGNITO_PASSWORD', 'so this code chooses PASSWORD'],
  ],
  [
    'a choice',
    call('RespondToAuthChallenge', { ChallengeName: 'SELECT_CHALLENGE', ChallengeResponses: chosen }, verifier),
    ["ANSWER: 'PASSWORD'", 'COGNITO_PASSWORD', 'so this code chooses PASSWORD'],
  ],
  [
    'its challenge',
    call('RespondToAuthChallenge', { ChallengeName: 'PASSWORD_SRP', ChallengeResponses: { SRP_A: 'ff' } }, verifier),
    ["ChallengeName: 'PASSWORD'", 'COGNITO_PASSWORD', 'so this code chooses PASSWORD'],
  ],
  [
    'questions after it',
    call('InitiateAuth', { AuthFlow: 'CUSTOM_AUTH', AuthParameters: questions }, verifier),
    ["AuthFlow: 'CUSTOM_AUTH'", 'begins with the questions'],
  ],
])('SRP is left out of %s, too', (_, started, expected) => {
  const script = scriptOf(runOf([started, proof, newPassword]), 'javascript', options)?.code.replace(/\n\/\/ /g, ' ')
  for (const part of expected) expect(script).toContain(part)
  expect(script).not.toMatch(/SRP_A|PASSWORD_SRP|PASSWORD_CLAIM/)
})

test('a step that was taken again is there once; the last one that failed stays', () => {
  const steps = (...events: Exchange[]) => scriptOf(runOf(events), 'curl', options)?.code.match(/x-amz-target/g)?.length
  expect(steps(refused, getId)).toBe(1)
  expect(steps(newPassword, refused)).toBe(2)
})

test('steps of the same name have answers of different names', () => {
  const other = call('GetId', { IdentityPoolId: 'q' }, { IdentityId: 'eu-west-1:2' })
  const use = (id: string) => call('GetCredentialsForIdentity', { IdentityId: id }, {})
  const events = [getId, other, use('eu-west-1:1'), use('eu-west-1:2')]
  const python = scriptOf(runOf(events), 'python', options)?.code
  expect(python).toContain('IdentityId=get_id_answer["IdentityId"]')
  expect(python).toContain('IdentityId=get_id_2_answer["IdentityId"]')
  const shell = scriptOf(runOf(events), 'curl', options)?.code
  expect(shell).toContain(`IDENTITY_ID=$(take "$GET_ID_ANSWER" .IdentityId)`)
  expect(shell).toContain(`IDENTITY_ID_2=$(take "$GET_ID_2_ANSWER" .IdentityId)`)
})

test('keys that STS gave go into the next request', () => {
  const assumed: Exchange = {
    ...call('AssumeRoleWithWebIdentity', {}, {}),
    peer: 'sts',
    requestHeaders: [['content-type', 'application/x-www-form-urlencoded']],
    requestBody: 'Action=AssumeRoleWithWebIdentity&Version=2011-06-15&DurationSeconds=900&WebIdentityToken=eyJ1',
    outcome: {
      kind: 'answered',
      status: 200,
      headers: [],
      body: '<R><AccessKeyId>ASIA1</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken></R>',
      size: 1,
      duration: 1,
    },
  }
  const signed: Exchange = {
    ...assumed,
    operation: 'GetCallerIdentity',
    requestBody: 'Action=GetCallerIdentity&Version=2011-06-15',
    requestHeaders: [...assumed.requestHeaders, ['authorization', 'AWS4-HMAC-SHA256 Credential=ASIA1/x, Signature=1']],
  }
  const run = runOf([assumed, signed])
  expect(scriptOf(run, 'curl', options)?.code).toContain(
    `AWS_SECRET_ACCESS_KEY=$(take_xml "$ASSUME_ROLE_WITH_WEB_IDENTITY_ANSWER" SecretAccessKey)`,
  )
  expect(scriptOf(run, 'aws-cli', options)?.code).toContain(
    `AWS_SECRET_ACCESS_KEY=$(take "$ASSUME_ROLE_WITH_WEB_IDENTITY_ANSWER" .Credentials.SecretAccessKey)`,
  )
  expect(scriptOf(run, 'python', options)?.code).toContain(
    `aws_secret_access_key=assume_role_with_web_identity_answer["Credentials"]["SecretAccessKey"],`,
  )
  expect(scriptOf(run, 'javascript', options)?.code).toContain(`DurationSeconds: 900,`)
})

test('there is none where nothing was sent', () => {
  expect(scriptOf(runOf([]), 'curl', options)).toBeNull()
})
