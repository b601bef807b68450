import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import type { ApiCredential, ApiKind } from '../../token/api/api-kinds.ts'
import { apiCauses, readApiAnswer } from './read-answer.ts'

const said = (status: number, message: string, challenge?: string) => ({
  kind: 'answered' as const,
  status,
  headers: challenge === undefined ? [] : ([['www-authenticate', challenge]] as const),
  body: JSON.stringify({ message }),
})

const graphQl = (status: number, errorType: string, message: string) => ({
  ...said(status, ''),
  body: JSON.stringify({ data: null, errors: [{ path: ['a'], errorType, message }] }),
})

const inXml = (message: string) => ({
  ...said(403, ''),
  body: `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">\n  <Error>\n    <Type>Sender</Type><Code>A</Code><Message>${message}</Message>\n  </Error></ErrorResponse>`,
})

const invalid = (reason: string) => `Bearer scope="" error="invalid_token" error_description="${reason}"`

const cases: readonly (readonly [string, ApiKind, ApiCredential, ReturnType<typeof said>])[] = [
  ['rest-wants-id-token', 'rest-api', 'access-token', said(401, 'Unauthorized')],
  ['token-refused', 'rest-api', 'id-token', said(401, 'Unauthorized')],
  ['token-expired', 'rest-api', 'id-token', said(401, 'The incoming token has expired')],
  ['nothing-sent', 'rest-api', 'none', said(401, 'Unauthorized')],
  ['no-such-route', 'rest-api', 'id-token', said(403, 'Missing Authentication Token')],
  ['no-such-route', 'iam-api', 'signature', said(403, 'Missing Authentication Token')],
  ['signature-missing', 'iam-api', 'none', said(403, 'Missing Authentication Token')],
  [
    'other-audience',
    'http-api',
    'access-token',
    said(401, 'Unauthorized', invalid('the token does not have a valid audience')),
  ],
  ['jwt-expired', 'http-api', 'access-token', said(401, 'Unauthorized', invalid('the token has expired'))],
  ['token-refused', 'http-api', 'access-token', said(401, 'Unauthorized')],
  ['scope-missing', 'http-api', 'access-token', said(403, 'Forbidden')],
  ['no-such-route', 'http-api', 'access-token', said(404, 'Not Found')],
  [
    'not-a-signature',
    'iam-api',
    'access-token',
    said(
      403,
      "Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): 'x='.",
    ),
  ],
  [
    'other-service',
    'iam-api',
    'signature',
    said(403, "Credential should be scoped to correct service: 'execute-api'. "),
  ],
  [
    'other-region',
    'iam-api',
    'signature',
    said(403, "Credential should be scoped to a valid region, not 'us-east-1'. "),
  ],
  [
    'clock-off',
    'iam-api',
    'signature',
    said(403, 'Signature expired: 20260101T000000Z is now earlier than 20260101T001000Z'),
  ],
  [
    'signature-differs',
    'iam-api',
    'signature',
    said(
      403,
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key',
    ),
  ],
  ['keys-expired', 'app-sync', 'signature', said(403, 'The security token included in the request is expired')],
  ['keys-unknown', 'iam-api', 'signature', said(403, 'The security token included in the request is invalid.')],
  ['field-refused', 'app-sync', 'id-token', graphQl(200, 'Unauthorized', 'Not Authorized to access a on type Query')],
  ['token-refused', 'app-sync', 'id-token', graphQl(401, 'UnauthorizedException', 'Unauthorized')],
  ['app-sync-signature', 'app-sync', 'signature', graphQl(401, 'UnauthorizedException', 'Unauthorized')],
  ['keys-unknown', 'aws-service', 'signature', inXml('The security token included in the request is invalid')],
  ['function-url-closed', 'function-url', 'none', said(403, 'Forbidden')],
]

test.each(cases)('%s: %s with %s', (cause, kind, credential, answer) => {
  expect(readApiAnswer({ kind, credential, answer })).toMatchObject({ kind: 'cause', cause })
})

it('every cause has a case', () => {
  expect([...new Set(cases.map(([cause]) => cause))].sort()).toEqual(Object.keys(apiCauses).sort())
})

it('what AWS does not document is marked', () => {
  const of = (answer: ReturnType<typeof said>) => readApiAnswer({ kind: 'http-api', credential: 'id-token', answer })
  expect(of(said(401, 'Unauthorized', invalid('the token has expired')))).toMatchObject({ isUnverified: true })
  expect(of(said(404, 'Not Found'))).toMatchObject({ isUnverified: false })
})

it('of GraphQL’s answers without an error nothing is said', () => {
  const answer = { ...said(200, ''), body: '{"data":{"a":1}}' }
  expect(readApiAnswer({ kind: 'app-sync', credential: 'id-token', answer })).toBeNull()
})

it('an AccessDenied in XML tells its layer', () => {
  const answer = inXml(
    'User: arn:x is not authorized to perform: sns:ListTopics with an explicit deny in a permissions boundary',
  )
  expect(readApiAnswer({ kind: 'aws-service', credential: 'signature', answer })).toMatchObject({
    kind: 'denied',
    by: { layer: 'permissions-boundary', isExplicit: true },
  })
})

it('an AccessDenied tells its layer, also in a member with a capital letter', () => {
  const message =
    'User: arn:x is not authorized to perform: execute-api:Invoke on resource: arn:y because no session policy allows the execute-api:Invoke action'
  const answer = { kind: 'answered', status: 403, headers: [], body: JSON.stringify({ Message: message }) } as const
  expect(readApiAnswer({ kind: 'iam-api', credential: 'signature', answer })).toEqual({
    kind: 'denied',
    by: { layer: 'session', isExplicit: false, action: 'execute-api:Invoke' },
  })
})

test.each([
  ['what was let in', { kind: 'answered', status: 200, headers: [], body: '{"message":"Unauthorized"}' }],
  ['an error of the server', { kind: 'answered', status: 500, headers: [], body: '<html>' }],
  ['what nobody answered', { kind: 'unreachable' }],
  ['a body of any size', { kind: 'answered', status: 418, headers: [], body: `{"message":"${'x'.repeat(30_000)}"}` }],
] as const)('of %s nothing is said', (_what, answer) => {
  expect(readApiAnswer({ kind: 'plain', credential: 'access-token', answer })).toBeNull()
})

const layer = 'User: a is not authorized to perform: sqs:ListQueues because no session policy allows it'

it('no body makes it fail, and words count only where a refusal has them', () => {
  const kinds = fc.constantFrom<ApiKind>('app-sync', 'aws-service', 'rest-api')
  const json = fc.jsonValue().map((value) => JSON.stringify(value))
  const xml = fc.string().map((text) => `<Error><Message>${text}</Message></Error>`)
  const bodies = fc.oneof(json, xml, fc.string(), fc.constantFrom('{"errors":[null]}', '<Error/>', '{"errors":{}}'))
  fc.assert(
    fc.property(kinds, bodies, fc.integer({ min: 200, max: 599 }), (kind, body, status) => {
      readApiAnswer({ kind, credential: 'signature', answer: { kind: 'answered', status, headers: [], body } })
      const elsewhere = JSON.stringify({ data: { message: layer, body } })
      const answer = { kind: 'answered', status: 403, headers: [], body: elsewhere } as const
      expect(readApiAnswer({ kind, credential: 'signature', answer })?.kind).not.toBe('denied')
      const refused = { ...answer, body: JSON.stringify({ body, Message: layer }) }
      expect(readApiAnswer({ kind, credential: 'signature', answer: refused })?.kind).toBe('denied')
    }),
  )
})
