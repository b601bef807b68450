import { expect, it } from 'vitest'
import type { Connection } from '../../connection/connection.ts'
import type { CheckAnswer, CheckEvidence, CheckVerdict } from './check.ts'
import { type CheckName, type FindingOf, judge } from './checks.ts'

const connection: Connection = {
  id: 'c',
  name: 'C',
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_AbCdEfGhI',
  userPoolClientId: '1example',
  identityPoolId: 'eu-west-1:0000',
  hostedUiDomain: 'x.auth.eu-west-1.amazoncognito.com',
  identityProviders: [],
  scopes: ['openid', 'email'],
  endpoints: {},
}

const refused = (code: string, message: string | null = null, status = 400): CheckAnswer => ({
  kind: 'answered',
  status,
  refusal: { code, message },
  members: null,
})
const got = (members: Readonly<Record<string, unknown>>): CheckAnswer => ({
  kind: 'answered',
  status: 200,
  refusal: null,
  members,
})
const unreachable: CheckAnswer = { kind: 'unreachable' }
const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI'
const noClient = refused('ResourceNotFoundException', 'User pool client 1example does not exist.')
const noSecretHash = refused(
  'NotAuthorizedException',
  'Client 1example is configured with secret but SECRET_HASH was not received',
)
const srpOff = refused('InvalidParameterException', 'USER_SRP_AUTH is not enabled for the client.')
const passwordOff = refused('InvalidParameterException', 'USER_PASSWORD_AUTH flow not enabled for this client')
const unknownUser = refused('UserNotFoundException', 'User does not exist.')
const ownDomain = got({ issuer, token_endpoint: 'https://x.auth.eu-west-1.amazoncognito.com/oauth2/token' })

const evidence: CheckEvidence = {
  connection,
  answers: {},
  page: { redirectUri: 'http://localhost:5173/callback', hasWebCrypto: true, unlisted: [] },
  registered: { callbackUrls: null, scopes: null },
  idToken: null,
  grantedScopes: null,
  guestIdentityId: null,
  clockDifference: null,
}

interface Given extends Partial<Omit<CheckEvidence, 'connection'>> {
  readonly connection?: Partial<Connection>
}

function judged(check: CheckName, { connection: changed, ...given }: Given) {
  const result = judge({ ...evidence, ...given, connection: { ...connection, ...changed } }).find(
    (row) => row.check === check,
  )
  return [result?.verdict, result?.finding]
}

/** One row a finding. */
const cases: { readonly [Name in CheckName]: readonly (readonly [Given, CheckVerdict, FindingOf<Name>])[] } = {
  pagePolicy: [
    [{}, 'pass', 'lists'],
    [{ page: { ...evidence.page, unlisted: ['https://a.example'] } }, 'fail', 'lacks'],
  ],
  webCrypto: [
    [{}, 'pass', 'there'],
    [{ page: { ...evidence.page, hasWebCrypto: false } }, 'fail', 'missing'],
  ],
  region: [
    [{}, 'pass', 'same'],
    [{ connection: { userPoolId: 'us-east-1_A' } }, 'warn', 'other-user-pool'],
    [{ connection: { identityPoolId: 'us-east-1:0' } }, 'fail', 'other-identity-pool'],
  ],
  keys: [
    [{ answers: { keys: got({ keys: [{}, {}] }) } }, 'pass', 'published'],
    [{ answers: { keys: refused('ResourceNotFoundException', 'no', 404) } }, 'fail', 'no-pool'],
    [{ answers: { keys: refused('Forbidden', null, 403) } }, 'fail', 'refused'],
    [{ answers: { keys: got({}) } }, 'fail', 'refused'],
    [{ answers: { keys: unreachable } }, 'fail', 'unreachable'],
    [{ connection: { userPoolId: undefined } }, 'unchecked', 'none'],
    [{}, 'unchecked', 'not-sent'],
  ],
  issuer: [
    [{ answers: { discovery: got({ issuer }) } }, 'pass', 'expected'],
    [{ answers: { discovery: got({ issuer: issuer.replace('//', '//issuer-') }) } }, 'pass', 'updated'],
    [{ connection: { region: 'eu-west-2' }, answers: { discovery: got({ issuer }) } }, 'pass', 'replica'],
    [{ answers: { discovery: got({ issuer: 'https://other.example' }) } }, 'fail', 'other'],
    [{ answers: { discovery: unreachable } }, 'unchecked', 'not-told'],
    [{ connection: { userPoolId: undefined } }, 'unchecked', 'none'],
  ],
  appClient: [
    [{ answers: { srp: srpOff } }, 'pass', 'exists'],
    [{ answers: { srp: unreachable, password: noClient } }, 'fail', 'unknown'],
    [
      {
        answers: {
          srp: refused('InvalidParameterException', "1 validation error detected: Value '-' at 'clientId' failed"),
        },
      },
      'fail',
      'malformed',
    ],
    [{ answers: { srp: unreachable } }, 'fail', 'unreachable'],
    [{ connection: { userPoolClientId: undefined } }, 'unchecked', 'none'],
    [{}, 'unchecked', 'not-sent'],
  ],
  clientSecret: [
    [{ answers: { srp: got({ ChallengeName: 'PASSWORD_VERIFIER' }) } }, 'pass', 'none'],
    [{ answers: { srp: srpOff, token: refused('invalid_grant') } }, 'pass', 'none'],
    [{ answers: { srp: srpOff, password: noSecretHash } }, 'fail', 'has'],
    [{ answers: { token: refused('invalid_client', 'invalid_client_secret') } }, 'fail', 'has'],
    [{ answers: { srp: srpOff } }, 'unchecked', 'not-told'],
  ],
  authFlows: [
    [{ answers: { srp: unknownUser, password: passwordOff } }, 'pass', 'on'],
    [{ answers: { srp: srpOff, password: unknownUser } }, 'warn', 'only-plain'],
    [{ answers: { srp: srpOff, password: passwordOff, choice: got({}) } }, 'warn', 'none-here'],
    [{ answers: { srp: noSecretHash } }, 'unchecked', 'not-told'],
  ],
  poolOfClient: [
    [{ idToken: { issuer, audience: '1example' } }, 'pass', 'by-token'],
    [{ answers: { discovery: ownDomain, token: refused('invalid_grant') } }, 'pass', 'by-domain'],
    [{ answers: { discovery: ownDomain, srp: unknownUser, token: refused('invalid_client') } }, 'fail', 'other-pool'],
    [{ answers: { discovery: got({ issuer }), token: refused('invalid_grant') } }, 'unchecked', 'not-told'],
    [{ idToken: { issuer, audience: 'other' } }, 'unchecked', 'not-told'],
    [{ connection: { userPoolClientId: undefined } }, 'unchecked', 'none'],
  ],
  hostedUi: [
    [{ answers: { token: refused('invalid_grant'), discovery: ownDomain } }, 'pass', 'answers'],
    [
      {
        connection: { hostedUiDomain: 'y.auth.eu-west-1.amazoncognito.com' },
        answers: { token: refused('invalid_grant'), discovery: ownDomain },
      },
      'warn',
      'other-domain',
    ],
    [{ answers: { token: unreachable } }, 'fail', 'unreachable'],
    [{ answers: { token: refused('invalid_client') } }, 'fail', 'client-refused'],
    [{ answers: { token: refused('unauthorized_client') } }, 'fail', 'no-code-grant'],
    [{ answers: { token: refused('not_found', null, 404) } }, 'fail', 'unexpected'],
    [{ connection: { hostedUiDomain: undefined } }, 'unchecked', 'none'],
    [{}, 'unchecked', 'not-sent'],
  ],
  redirectUri: [
    [{ registered: { callbackUrls: ['http://localhost:5173/callback'], scopes: null } }, 'pass', 'registered'],
    [{ registered: { callbackUrls: ['http://localhost:5173/callback/'], scopes: null } }, 'fail', 'missing'],
    [{}, 'unchecked', 'not-told'],
    [{ connection: { hostedUiDomain: undefined } }, 'unchecked', 'none'],
  ],
  scopes: [
    [{ registered: { callbackUrls: null, scopes: ['openid', 'email'] } }, 'pass', 'allowed'],
    [{ registered: { callbackUrls: null, scopes: ['openid'] } }, 'fail', 'refused'],
    [{ grantedScopes: ['email', 'openid', 'phone'] }, 'pass', 'granted'],
    [{ grantedScopes: ['openid'] }, 'warn', 'not-granted'],
    [{ connection: { scopes: ['email'] } }, 'fail', 'needs-openid'],
    [{}, 'unchecked', 'not-told'],
    [{ connection: { hostedUiDomain: undefined } }, 'unchecked', 'none'],
  ],
  identityPool: [
    [{ answers: { identityPool: refused('NotAuthorizedException', 'Invalid login token.') } }, 'pass', 'exists'],
    [
      { answers: { identityPool: refused('ResourceNotFoundException', "IdentityPool 'x' not found.") } },
      'fail',
      'unknown',
    ],
    [{ answers: { identityPool: refused('TooManyRequestsException') } }, 'warn', 'unexpected'],
    [{ answers: { identityPool: unreachable } }, 'fail', 'unreachable'],
    [{ connection: { identityPoolId: undefined } }, 'unchecked', 'none'],
    [{}, 'unchecked', 'not-sent'],
  ],
  guests: [
    [{ answers: { guest: got({ IdentityId: 'eu-west-1:1' }) } }, 'pass', 'allowed'],
    [{ guestIdentityId: 'eu-west-1:1' }, 'pass', 'known'],
    [
      {
        answers: {
          guest: refused('NotAuthorizedException', 'Unauthenticated access is not supported for this identity pool.'),
        },
      },
      'warn',
      'off',
    ],
    [{ answers: { guest: refused('ResourceNotFoundException') } }, 'fail', 'unexpected'],
    [{ answers: { guest: unreachable } }, 'fail', 'unreachable'],
    [{}, 'unchecked', 'makes-one'],
    [{ connection: { identityPoolId: undefined } }, 'unchecked', 'none'],
  ],
  trust: [
    [{ answers: { trust: got({ IdentityId: 'eu-west-1:1' }) } }, 'pass', 'trusted'],
    [
      {
        answers: {
          trust: refused('NotAuthorizedException', 'Token is not from a supported provider of this identity pool.'),
        },
      },
      'fail',
      'not-registered',
    ],
    [{ answers: { trust: refused('NotAuthorizedException', 'Invalid login token.') } }, 'fail', 'refused'],
    [{ answers: { trust: unreachable } }, 'fail', 'unreachable'],
    [{}, 'unchecked', 'sign-in-first'],
    [{ connection: { userPoolId: undefined } }, 'unchecked', 'none'],
  ],
  clock: [
    [{ clockDifference: -1500 }, 'pass', 'agrees'],
    [{ clockDifference: -40_000 }, 'warn', 'off'],
    [{ clockDifference: 300_000 }, 'fail', 'far-off'],
    [{}, 'unchecked', 'not-told'],
  ],
}

for (const [check, rows] of Object.entries(cases) as [CheckName, (typeof cases)[CheckName]][]) {
  for (const [given, verdict, finding] of rows) {
    it(`${check} ${JSON.stringify(given).slice(0, 120)} → ${verdict}, ${finding}`, () => {
      expect(judged(check, given)).toEqual([verdict, finding])
    })
  }
}

it('a repair names the connection’s own values', () => {
  const failing = judge({
    ...evidence,
    answers: { srp: noClient, token: refused('unauthorized_client') },
    registered: { callbackUrls: ['https://app.example/'], scopes: [] },
  })
  const commandOf = (check: CheckName) => failing.find((row) => row.check === check)?.repair?.command
  expect(commandOf('appClient')).toBe(
    "aws cognito-idp list-user-pool-clients --user-pool-id 'eu-west-1_AbCdEfGhI' --region eu-west-1",
  )
  // What isn't given to it, UpdateUserPoolClient sets back.
  expect(commandOf('redirectUri')).toBe(
    [
      "aws cognito-idp describe-user-pool-client --user-pool-id 'eu-west-1_AbCdEfGhI' --client-id '1example' --region eu-west-1 --query UserPoolClient --output json |",
      `  jq 'del(.ClientSecret, .LastModifiedDate, .CreationDate) | .CallbackURLs += ["http://localhost:5173/callback"]' > settings.json &&`,
      'aws cognito-idp update-user-pool-client --region eu-west-1 --cli-input-json file://settings.json',
    ].join('\n'),
  )
})
