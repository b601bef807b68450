import { describe, expect, test } from 'vitest'
import { encodedQuery, signatureHeaders } from './sig-v4.ts'

const accessKeyId = 'AKIAIOSFODNN7EXAMPLE'
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const credentials = { accessKeyId, secretAccessKey, sessionToken: '' }
const now = Date.UTC(2013, 4, 24)

const bucket = 'https://examplebucket.s3.amazonaws.com/'

const sign = (address: string, headers?: Record<string, string>, given = credentials) =>
  signatureHeaders(
    { method: 'GET', url: new URL(address), region: 'us-east-1', service: 's3', ...(headers && { headers }) },
    given,
    now,
  )

// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
describe('AWS’s published examples for S3', () => {
  test.each([
    [
      'GET Object',
      `${bucket}test.txt`,
      { range: 'bytes=0-9' },
      'host;range;x-amz-content-sha256;x-amz-date',
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    [
      'GET Bucket Lifecycle',
      `${bucket}?lifecycle`,
      undefined,
      'host;x-amz-content-sha256;x-amz-date',
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    ],
    [
      'GET Bucket (List Objects)',
      `${bucket}?max-keys=2&prefix=J`,
      undefined,
      'host;x-amz-content-sha256;x-amz-date',
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    ],
  ])('%s', async (_name, address, headers, signedHeaders, signature) => {
    expect(await sign(address, headers)).toEqual({
      ...headers,
      'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-amz-date': '20130524T000000Z',
      authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20130524/us-east-1/s3/aws4_request, SignedHeaders=${signedHeaders}, Signature=${signature}`,
    })
  })
})

test('a session token is sent and signed', async () => {
  const headers = await sign(bucket, undefined, { ...credentials, sessionToken: 'token' })
  expect(headers['x-amz-security-token']).toBe('token')
  expect(headers.authorization).toContain('SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token,')
})

test('a query is encoded as it is signed', () => {
  expect(encodedQuery({ prefix: "eu-west-1:a b/é+(x)*'!~", 'list-type': '2' })).toBe(
    'list-type=2&prefix=eu-west-1%3Aa%20b%2F%C3%A9%2B%28x%29%2A%27%21~',
  )
})
