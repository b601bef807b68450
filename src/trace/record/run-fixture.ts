import { answered, runOf as bareRun, exchange as pending } from '../../testing/trace-fixture.ts'
import { redacted } from '../redaction/redacted-run.ts'
import type { Answer, Exchange, TraceEvent } from './exchange.ts'
import type { Run } from './run.ts'

/** 2026-11-21T09:30:00Z */
export const start = Date.UTC(2026, 10, 21, 9, 30)

/** A GetId of a guest with its response, as the recorder makes it; tests change what matters to them. */
export function exchange(changes: Partial<Exchange> = {}): Exchange {
  return pending({
    id: 'run-1-1',
    url: 'https://cognito-identity.ap-northeast-1.amazonaws.com/',
    requestHeaders: [
      ['content-type', 'application/x-amz-json-1.1'],
      ['x-amz-target', 'AWSCognitoIdentityService.GetId'],
    ],
    requestBody: '{"IdentityPoolId":"ap-northeast-1:11111111-2222-4333-8444-555555555555"}',
    started: start + 10,
    outcome: answer('{"IdentityId":"ap-northeast-1:3f6c02aa-0000-4000-8000-00000000b1e9"}'),
    ...changes,
  })
}

export function answer(body: string, changes: Partial<Answer> = {}): Answer {
  return answered(body, { headers: [['content-type', 'application/x-amz-json-1.1']], duration: 58, ...changes })
}

const connection = {
  name: 'Staging',
  region: 'ap-northeast-1',
  identityPoolId: 'ap-northeast-1:11111111-2222-4333-8444-555555555555',
  endpoints: {},
}

export function runOf(events: readonly TraceEvent[], changes: Partial<Run> = {}): Run {
  return bareRun(events, { connection, started: start, ...changes })
}

const jwt = `eyJhbGciOiJSUzI1NiJ9.${'eyJzdWIiOiJhbGljZSJ9'.repeat(3)}.c2lnbmF0dXJl`

export const guestEvents: readonly TraceEvent[] = [
  exchange(),
  exchange({
    id: 'run-1-2',
    operation: 'GetCredentialsForIdentity',
    requestBody: '{"IdentityId":"ap-northeast-1:3f6c02aa-0000-4000-8000-00000000b1e9"}',
    started: start + 80,
    outcome: answer(
      '{"IdentityId":"ap-northeast-1:3f6c02aa-0000-4000-8000-00000000b1e9","Credentials":{"AccessKeyId":"ASIA4EXAMPLE7Q2LOCAL","SecretKey":"verysecretkey0123456789","SessionToken":"sessiontoken0123456789","Expiration":1795288391}}',
    ),
  }),
  exchange({
    id: 'run-1-3',
    peer: 'sts',
    operation: 'GetCallerIdentity',
    url: 'https://sts.ap-northeast-1.amazonaws.com/',
    requestHeaders: [
      ['content-type', 'application/x-www-form-urlencoded'],
      ['x-amz-security-token', 'sessiontoken0123456789'],
    ],
    requestBody: 'Action=GetCallerIdentity&Version=2011-06-15',
    started: start + 150,
    outcome: answer(
      '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:sts::000000000000:assumed-role/Guests/CognitoIdentityCredentials</Arn><Account>000000000000</Account></GetCallerIdentityResult></GetCallerIdentityResponse>',
      { headers: [['content-type', 'text/xml']], duration: 64 },
    ),
  }),
]

export const guestRun = runOf(guestEvents)

/** A Hosted UI sign-in: PKCE, redirect and return, code exchange, identity. */
export const hostedUiRun = runOf(
  [
    { kind: 'computation', id: 'run-2-1', name: 'pkce', values: [{ name: 'code_verifier', length: 96 }], at: start },
    {
      kind: 'redirect',
      id: 'run-2-2',
      direction: 'left',
      provider: 'Facebook',
      url: 'https://example.auth.eu-west-1.amazoncognito.com/oauth2/authorize?client_id=abc&state=state0123456789',
      at: start + 5,
    },
    {
      kind: 'redirect',
      id: 'run-2-3',
      direction: 'returned',
      provider: 'Facebook',
      url: 'https://app.example/callback?code=code-0123456789&state=state0123456789',
      at: start + 4000,
    },
    exchange({
      id: 'run-2-4',
      peer: 'hosted-ui',
      operation: '/oauth2/token',
      url: 'https://example.auth.eu-west-1.amazoncognito.com/oauth2/token?trace=1&code=code-0123456789',
      requestHeaders: [['content-type', 'application/x-www-form-urlencoded']],
      requestBody: 'grant_type=authorization_code&code=code-0123456789&code_verifier=verifier0123456789',
      started: start + 4010,
      outcome: answer(`{"id_token":"${jwt}","access_token":"${jwt}x","expires_in":3600}`),
    }),
    exchange({
      id: 'run-2-5',
      requestBody: `{"IdentityPoolId":"ap-northeast-1:1","Logins":{"cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A":"${jwt}"}}`,
      started: start + 4100,
    }),
    ...guestEvents.slice(1),
  ],
  { id: 'run-2', number: 2, signInMethod: 'hosted-ui', started: start },
)

export const redactedGuest = redacted(guestRun)
export const redactedHostedUi = redacted(hostedUiRun)

export const environment = { browser: { name: 'Chromium', version: '131.0.0.0' }, exported: start + 60_000 } as const
