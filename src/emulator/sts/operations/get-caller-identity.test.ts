import { describe, expect, test } from 'vitest'
import { servedPool } from '../../identity-pool/served-pool-fixture.ts'
import { type SignedRequest, sdkCaller } from '../sdk-caller-fixture.ts'

const pool = servedPool()
const { callerOf, guestKeys } = sdkCaller(pool)
const minute = 60_000

const refusal = (name: string, status: number, message: string) =>
  expect.objectContaining({
    name,
    message,
    $metadata: expect.objectContaining({ httpStatusCode: status }),
  })
const invalidToken = refusal('InvalidClientTokenId', 403, 'The security token included in the request is invalid.')
const mismatch = refusal(
  'SignatureDoesNotMatch',
  403,
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
)
const amzDate = (time: number) => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')

describe('GetCallerIdentity', () => {
  test.each(['ap-northeast-1', 'us-east-1'])('knows the caller, signed for %s', async (signedRegion) => {
    const { Arn, UserId, Account } = await callerOf(await guestKeys(), { region: signedRegion })
    const role = pool.emulated().roles.get('arn:aws:iam::000000000000:role/LocalGuests')
    expect(Arn).toBe('arn:aws:sts::000000000000:assumed-role/LocalGuests/CognitoIdentityCredentials')
    expect(UserId).toBe(`${role?.uniqueId}:CognitoIdentityCredentials`)
    expect(Account).toBe('000000000000')
  })

  test('refuses keys that are not its own', async () => {
    const { accessKeyId, secretAccessKey, sessionToken } = await guestKeys()
    const other = await guestKeys()
    const unknown = 'ASIAIOSFODNN7EXAMPLE'
    await expect(callerOf({ accessKeyId: unknown, secretAccessKey, sessionToken })).rejects.toEqual(invalidToken)
    await expect(callerOf({ accessKeyId, secretAccessKey })).rejects.toEqual(invalidToken)
    await expect(callerOf({ accessKeyId, secretAccessKey, sessionToken: other.sessionToken })).rejects.toEqual(
      invalidToken,
    )
    await expect(callerOf({ accessKeyId, secretAccessKey: other.secretAccessKey, sessionToken })).rejects.toEqual(
      mismatch,
    )
  })

  test.each<[string, (request: SignedRequest) => unknown]>([
    ['another body', (request) => Object.assign(request, { body: 'Version=2011-06-15&Action=GetCallerIdentity' })],
    ['another header', ({ headers }) => Object.assign(headers, { 'content-type': `${headers['content-type']};` })],
  ])('refuses %s than was signed', async (_name, tamper) => {
    await expect(callerOf(await guestKeys(), {}, tamper)).rejects.toEqual(mismatch)
  })

  test('refuses a session token that was not signed with the rest', async () => {
    const { sessionToken, ...longLived } = await guestKeys()
    const added = callerOf(longLived, {}, ({ headers }) =>
      Object.assign(headers, { 'x-amz-security-token': sessionToken }),
    )
    const message = "'x-amz-security-token' must be a 'SignedHeader' in the AWS Authorization."
    await expect(added).rejects.toEqual(refusal('SignatureDoesNotMatch', 403, message))
  })

  const host = "'Host' must be a 'SignedHeader' in the AWS Authorization."
  test.each<[string, string, string, string]>([
    ['another service', '/sts/', '/s3/', "Credential should be scoped to correct service: 'sts'."],
    [
      'another version',
      '/aws4_request',
      '/aws3_request',
      "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws3_request'.",
    ],
    ['everything but the host', ';host;', ';', host],
  ])('refuses a signature for %s', async (_name, from, to, message) => {
    const tamper = ({ headers }: SignedRequest) =>
      Object.assign(headers, { authorization: headers.authorization?.replace(from, to) })
    await expect(callerOf(await guestKeys(), {}, tamper)).rejects.toEqual(
      refusal('SignatureDoesNotMatch', 403, message),
    )
  })

  test('refuses a scope of another day than the date', async () => {
    const tamper = ({ headers }: SignedRequest) => {
      headers.authorization = headers.authorization?.replace(/\/\d{8}\//, '/20200101/') ?? ''
    }
    await expect(callerOf(await guestKeys(), {}, tamper)).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
      message: expect.stringMatching(
        /^Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20200101' != '(\d{8})', from '\1T\d{6}Z'\.$/,
      ),
    })
  })

  test('refuses expired keys', async () => {
    const keys = await guestKeys()
    pool.pass(60 * minute - 1000)
    const shifted = () => ({ systemClockOffset: pool.now() - Date.now() })
    await expect(callerOf(keys, shifted())).resolves.toHaveProperty('Arn')
    pool.pass(1000)
    await expect(callerOf(keys, shifted())).rejects.toEqual(
      refusal('ExpiredToken', 403, 'The security token included in the request is expired'),
    )
  })

  test('refuses a clock that is more than 15 minutes off', async () => {
    const keys = await guestKeys()
    const signed = (offset: number) =>
      callerOf(keys, { systemClockOffset: pool.now() + offset - Date.now() }).then(
        () => 'accepted',
        (error: Error) => error.message.replace(/\d{8}T\d{6}Z/, 'SENT'),
      )
    expect(await signed(-14 * minute)).toBe('accepted')
    expect(await signed(14 * minute)).toBe('accepted')
    expect(await signed(-16 * minute)).toBe(
      `Signature expired: SENT is now earlier than ${amzDate(pool.now() - 15 * minute)} (${amzDate(pool.now())} - 15 min.)`,
    )
    expect(await signed(16 * minute)).toBe(
      `Signature not yet current: SENT is still later than ${amzDate(pool.now() + 15 * minute)} (${amzDate(pool.now())} + 15 min.)`,
    )
  })
})
