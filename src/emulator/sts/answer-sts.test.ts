import { describe, expect, test } from 'vitest'
import { servedPool } from '../identity-pool/served-pool-fixture.ts'
import { sdkCaller } from './sdk-caller-fixture.ts'

const pool = servedPool()
const { callerOf, guestKeys } = sdkCaller(pool)

describe('on the wire', () => {
  async function post(body: string, headers: Record<string, string> = {}) {
    const response = await fetch(pool.origin(), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body,
    })
    expect(response.headers.get('content-type')).toBe('text/xml')
    const text = await response.text()
    const requestId = response.headers.get('x-amzn-requestid') ?? 'none'
    expect(text).toContain(`<RequestId>${requestId}</RequestId>`)
    return { status: response.status, text: text.replace(requestId, 'ID') }
  }

  const errorDocument = (code: string, message: string) =>
    `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <Error>
    <Type>Sender</Type>
    <Code>${code}</Code>
    <Message>${message}</Message>
  </Error>
  <RequestId>ID</RequestId>
</ErrorResponse>
`

  test.each<[string, string, number, string, string]>([
    [
      'no signature',
      'Action=GetCallerIdentity&Version=2011-06-15',
      403,
      'MissingAuthenticationToken',
      'Request is missing Authentication Token',
    ],
    [
      'an unknown action',
      'Action=%3Cb%3E&Version=2011-06-15',
      400,
      'InvalidAction',
      'The local Cognito does not do &lt;b&gt;',
    ],
    [
      'an inherited action',
      'Action=constructor&Version=2011-06-15',
      400,
      'InvalidAction',
      'The local Cognito does not do constructor',
    ],
    [
      'no version',
      'Action=GetCallerIdentity',
      400,
      'InvalidAction',
      'Could not find operation GetCallerIdentity for version NO_VERSION_SPECIFIED',
    ],
    ['no action', 'Version=2011-06-15', 400, 'MissingAction', 'Missing Action'],
  ])('%s', async (_name, body, status, code, message) => {
    expect(await post(body)).toEqual({ status, text: errorDocument(code, message) })
  })

  test('a signature without its parts', async () => {
    const { status, text } = await post('Action=GetCallerIdentity&Version=2011-06-15', {
      Authorization: 'AWS4-HMAC-SHA256 Credential=ASIA/20260301/us-east-1/sts/aws4_request',
    })
    expect(status).toBe(400)
    expect(text).toContain('<Code>IncompleteSignature</Code>')
    expect(text).toContain(
      'requires &apos;Signature&apos; parameter. Authorization header requires &apos;SignedHeaders&apos;',
    )
  })

  test('AssumeRoleWithWebIdentity answers in this order', async () => {
    const { Token: token } = await pool.getOpenIdToken(await pool.getId())
    const { status, text } = await post(
      `Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=arn:aws:iam::000000000000:role/LocalGuests&RoleSessionName=app&WebIdentityToken=${token}`,
    )
    expect(status).toBe(200)
    expect([...text.matchAll(/<(\w+)[ >]/g)].map(([, name]) => name)).toEqual([
      'AssumeRoleWithWebIdentityResponse',
      'AssumeRoleWithWebIdentityResult',
      'Credentials',
      'AccessKeyId',
      'SecretAccessKey',
      'SessionToken',
      'Expiration',
      'AssumedRoleUser',
      'Arn',
      'AssumedRoleId',
      'SubjectFromWebIdentityToken',
      'Audience',
      'Provider',
      'ResponseMetadata',
      'RequestId',
    ])
    expect(text).toContain(
      `<Expiration>${new Date(pool.now() + 3600_000).toISOString().replace('.000', '')}</Expiration>`,
    )
  })

  test('GetCallerIdentity is the document that AWS sends', async () => {
    let text = ''
    await callerOf(await guestKeys(), {}, async ({ headers, body }) => {
      // fetch sets these two itself, to the same values.
      const { host: _host, 'content-length': _length, ...others } = headers
      ;({ text } = await post(body, others))
    })
    const uniqueId = pool.emulated().roles.get('arn:aws:iam::000000000000:role/LocalGuests')?.uniqueId
    expect(text).toBe(`<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
  <GetCallerIdentityResult>
    <Arn>arn:aws:sts::000000000000:assumed-role/LocalGuests/CognitoIdentityCredentials</Arn>
    <UserId>${uniqueId}:CognitoIdentityCredentials</UserId>
    <Account>000000000000</Account>
  </GetCallerIdentityResult>
  <ResponseMetadata>
    <RequestId>ID</RequestId>
  </ResponseMetadata>
</GetCallerIdentityResponse>
`)
  })
})
