import { expect, test } from 'vitest'
import type { ApiRequest } from './api-call.ts'
import { signedHeaders } from './signed-headers.ts'

const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: '',
  expires: 0,
}
const signature = { kind: 'signature', credentials, service: 'service', region: 'us-east-1' } as const
const now = Date.UTC(2015, 7, 30, 12, 36)

const request = (more: Partial<ApiRequest> = {}): ApiRequest => ({
  method: 'GET',
  url: 'https://example.amazonaws.com/',
  headers: [],
  body: null,
  ...more,
})

// The published suite of test vectors, aws-sig-v4-test-suite (aws/aws-sdk-* carry it along).
test.each([
  ['get-vanilla', {}, '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
  ['post-vanilla', { method: 'POST' }, '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
  [
    'get-vanilla-query-order-key-case',
    { url: 'https://example.amazonaws.com/?Param2=value2&Param1=value1' },
    'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
  ],
] as const)('%s', async (_name, more, expected) => {
  const { authorization } = await signedHeaders(request(more), { ...signature, now })
  expect(authorization).toBe(
    `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=${expected}`,
  )
})

test('body, headers and session token are signed, the host is left to the browser', async () => {
  const given = request({ method: 'POST', headers: [['content-type', 'application/json']], body: '{}' })
  const token = { ...signature, credentials: { ...credentials, sessionToken: 'token' }, now }
  const { host, authorization, ...headers } = await signedHeaders(given, token)
  expect(host).toBeUndefined()
  expect(authorization).toContain('SignedHeaders=content-type;host;x-amz-date;x-amz-security-token,')
  expect(headers).toMatchObject({ 'x-amz-security-token': 'token', 'content-type': 'application/json' })
  const other = await signedHeaders({ ...given, body: '{ }' }, token)
  expect(other.authorization).not.toBe(authorization)
})

test('only S3 is sent the hash of the body: the CORS rules of APIs don’t allow it by default', async () => {
  expect(await signedHeaders(request(), { ...signature, now })).not.toHaveProperty('x-amz-content-sha256')
  expect(await signedHeaders(request(), { ...signature, service: 's3', now })).toHaveProperty('x-amz-content-sha256')
})
