import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Operation, readAnswer } from './answer.ts'
import { hostedUiOperations } from './hosted-ui/hosted-ui-answers.ts'
import { identityPoolOperations } from './identity-pool/identity-pool-answers.ts'
import { listObjectsV2 } from './s3/s3-answers.ts'
import { stsOperations } from './sts/sts-answers.ts'
import { userPoolOperations } from './user-pool/user-pool-answers.ts'

const issued = { AuthenticationResult: { AccessToken: 'a', IdToken: 'i', RefreshToken: 'r', ExpiresIn: 3600 } }

const verifier = {
  ChallengeName: 'PASSWORD_VERIFIER',
  Session: 's',
  ChallengeParameters: { USER_ID_FOR_SRP: 'u', SALT: 'ab12', SRP_B: 'FF01', SECRET_BLOCK: 'AAECAw==' },
}

const newPassword = {
  ChallengeName: 'NEW_PASSWORD_REQUIRED',
  Session: 's',
  ChallengeParameters: { USER_ID_FOR_SRP: 'u', requiredAttributes: '["userAttributes.email"]', userAttributes: '{}' },
}

const keys = { AccessKeyId: 'ASIA', SecretKey: 'k', SessionToken: 't', Expiration: 1_790_000_000.5 }

type Json = { readonly [name: string]: unknown }

/** A good answer of each operation in JSON, and the members without which it is none. */
const answers: readonly [string, Operation<unknown>, Json, readonly string[]][] = [
  [
    'tokens',
    userPoolOperations.initiateAuth,
    issued,
    ['AuthenticationResult.AccessToken', 'AuthenticationResult.IdToken'],
  ],
  [
    'the SRP challenge',
    userPoolOperations.initiateAuth,
    verifier,
    ['USER_ID_FOR_SRP', 'SALT', 'SRP_B', 'SECRET_BLOCK'].map((name) => `ChallengeParameters.${name}`),
  ],
  ['tokens after a challenge', userPoolOperations.respondToAuthChallenge, issued, ['AuthenticationResult.IdToken']],
  ['the new password challenge', userPoolOperations.respondToAuthChallenge, newPassword, []],
  ['a refresh', userPoolOperations.refresh, issued, ['AuthenticationResult', 'AuthenticationResult.AccessToken']],
  ['a rotation', userPoolOperations.getTokensFromRefreshToken, issued, ['AuthenticationResult.IdToken']],
  [
    'a user',
    userPoolOperations.getUser,
    { Username: 'u', UserAttributes: [{ Name: 'email', Value: 'x' }] },
    ['Username', 'UserAttributes[0].Name'],
  ],
  ['an identity', identityPoolOperations.getId, { IdentityId: 'eu-west-1:1' }, ['IdentityId']],
  [
    'credentials',
    identityPoolOperations.getCredentialsForIdentity,
    { IdentityId: 'eu-west-1:1', Credentials: keys },
    ['IdentityId', 'Credentials.AccessKeyId', 'Credentials.SecretKey', 'Credentials.SessionToken'],
  ],
  ['an OpenID token', identityPoolOperations.getOpenIdToken, { IdentityId: 'eu-west-1:1', Token: 't' }, ['Token']],
  [
    'tokens of the token endpoint',
    hostedUiOperations.token,
    { access_token: 'a', id_token: 'i', refresh_token: 'r', expires_in: 3600, token_type: 'Bearer' },
    ['access_token', 'id_token'],
  ],
  ['user info', hostedUiOperations.userInfo, { sub: 's', email: 'x' }, ['sub']],
]

const raw = (body: unknown, status = 200) => ({ status, headers: {}, body: JSON.stringify(body) })

describe.each(answers)('%s', (_, operation, good, required) => {
  it('is read where it is as the API promises', () => {
    expect(readAnswer(operation, raw(good))).toMatchObject({ ok: true })
  })

  const wrong = [
    ['a number', 42, { fault: 'shape', found: 'number' }],
    ['an object', { a: 1 }, { found: 'object' }],
    ['a list', ['x'], { found: 'list' }],
    ['null', null, { fault: 'shape', found: 'null' }],
    ['true', true, { fault: 'shape', found: 'boolean' }],
    ['left out', undefined, { fault: 'missing' }],
  ] as const
  for (const member of required) {
    for (const [what, value, fault] of wrong) {
      // A list or an object in place of an object lacks what is in it.
      if (member === 'AuthenticationResult' && typeof value === 'object' && value !== null) continue
      it(`${member} as ${what}`, () => {
        const { service, operation: name } = operation
        expect(readAnswer(operation, raw(replaced(good, member, value)))).toMatchObject({
          ok: false,
          problem: { kind: 'malformed', service, operation: name, status: 200, faults: [{ member, ...fault }] },
        })
      })
    }
  }
})

const wrongValues: readonly [Operation<unknown>, Json, string, unknown][] = [
  [userPoolOperations.initiateAuth, verifier, 'ChallengeParameters.SRP_B', '0'],
  [userPoolOperations.initiateAuth, verifier, 'ChallengeParameters.SRP_B', '0x12'],
  [userPoolOperations.initiateAuth, verifier, 'ChallengeParameters.SALT', 'no hex'],
  [userPoolOperations.initiateAuth, verifier, 'ChallengeParameters.SECRET_BLOCK', 'not base64!'],
  [userPoolOperations.initiateAuth, issued, 'AuthenticationResult.IdToken', ''],
  [userPoolOperations.respondToAuthChallenge, newPassword, 'ChallengeParameters.requiredAttributes', 'not JSON'],
  [
    userPoolOperations.respondToAuthChallenge,
    newPassword,
    'ChallengeParameters.requiredAttributes',
    JSON.stringify(Array.from({ length: 101 }, (_, index) => `userAttributes.custom:${index}`)),
  ],
  [
    identityPoolOperations.getCredentialsForIdentity,
    { IdentityId: 'i', Credentials: keys },
    'Credentials.Expiration',
    1e300,
  ],
  [
    identityPoolOperations.getCredentialsForIdentity,
    { IdentityId: 'i', Credentials: keys },
    'Credentials.Expiration',
    -1,
  ],
]

for (const [operation, good, member, value] of wrongValues) {
  it(`${operation.operation}: ${member} as ${JSON.stringify(value).slice(0, 60)}`, () => {
    expect(readAnswer(operation, raw(replaced(good, member, value)))).toMatchObject({
      problem: { kind: 'malformed', operation: operation.operation, faults: [{ member, fault: 'value' }] },
    })
  })
}

it('a time as text is told, and one that is past is a time', () => {
  const { getCredentialsForIdentity } = identityPoolOperations
  const answerWith = (Expiration: unknown) =>
    readAnswer(getCredentialsForIdentity, raw({ IdentityId: 'i', Credentials: { ...keys, Expiration } }))
  expect(answerWith('2026-11-27T00:00:00Z')).toMatchObject({
    problem: { faults: [{ member: 'Credentials.Expiration', fault: 'shape', expected: 'number', found: 'text' }] },
  })
  expect(answerWith(1)).toMatchObject({ ok: true, answer: { Credentials: { Expiration: 1000 } } })
  expect(answerWith(null)).toMatchObject({ ok: true, answer: { Credentials: { Expiration: null } } })
})

it('all members that are wrong are told, not the first', () => {
  const { getCredentialsForIdentity } = identityPoolOperations
  const read = readAnswer(getCredentialsForIdentity, raw({ Credentials: { ...keys, SecretKey: 1, SessionToken: {} } }))
  expect(!read.ok && read.problem.kind === 'malformed' && read.problem.faults.map(({ member }) => member)).toEqual([
    'IdentityId',
    'Credentials.SecretKey',
    'Credentials.SessionToken',
  ])
})

for (const [operation, body] of [
  [userPoolOperations.globalSignOut, ''],
  [userPoolOperations.revokeToken, ''],
  [userPoolOperations.revokeToken, '{}'],
  [hostedUiOperations.revoke, ''],
] as const) {
  it(`${operation.operation} has nothing to tell: ${JSON.stringify(body)}`, () => {
    expect(readAnswer<unknown>(operation, { status: 200, headers: {}, body })).toMatchObject({ ok: true })
  })
}

describe('whatever is answered', () => {
  const operations = [
    ...Object.values({ ...userPoolOperations, ...identityPoolOperations, ...stsOperations, ...hostedUiOperations }),
    listObjectsV2,
  ] as readonly Operation<unknown>[]
  const wellFormed = fc.oneof(fc.jsonValue(), fc.constantFrom(...answers.map(([, , good]) => good)))
  const body = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    wellFormed.map((value) => JSON.stringify(value)),
  )

  it('is an answer, or a problem that names service and operation', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...operations),
        fc.integer({ min: 200, max: 599 }),
        body,
        (operation, status, text) => {
          const read = readAnswer(operation, { status, headers: {}, body: text })
          if (read.ok) return status < 300
          const { kind } = read.problem
          expect(read.problem).toMatchObject({ service: operation.service, operation: operation.operation, status })
          return kind === 'refused' || kind === 'unreadable' || kind === 'malformed'
        },
      ),
    )
  })
})

/** A copy with another value at a path such as `A.B[0].C`; undefined leaves the member out. */
function replaced(good: Json, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(good)
  const names = path.replace(/\[(\d+)\]/g, '.$1').split('.')
  const last = names.pop() ?? ''
  const holder = names.reduce<unknown>((at, name) => Reflect.get(Object(at), name), copy)
  Reflect.set(Object(holder), last, value)
  return JSON.parse(JSON.stringify(copy))
}
