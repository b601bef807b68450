import { describe, expect, test } from 'vitest'
import { canonicalRequest, parseAuthorization, type SignedRequest, signatureOf } from './sig-v4.ts'

// AWS's published examples: the "aws-sig-v4-test-suite", and ListUsers of the IAM guide.
const secret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'
const scope = { date: '20150830', region: 'us-east-1', service: 'service', terminator: 'aws4_request' }

function request(method: string, url: string, headers: Record<string, string> = {}, body = ''): SignedRequest {
  const all = { host: new URL(url).host, 'x-amz-date': '20150830T123600Z', ...headers }
  return { method, url: new URL(url), headers: new Map(Object.entries(all)), body }
}

describe('the signature of AWS’s examples', () => {
  const examples: [name: string, request: SignedRequest, signedHeaders: string, service: string, signature: string][] =
    [
      [
        'get-vanilla',
        request('GET', 'https://example.amazonaws.com/'),
        'host;x-amz-date',
        'service',
        '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
      ],
      [
        'post-vanilla',
        request('POST', 'https://example.amazonaws.com/'),
        'host;x-amz-date',
        'service',
        '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
      ],
      [
        'get-vanilla-query-order-key-case',
        request('GET', 'https://example.amazonaws.com/?Param2=value2&Param1=value1'),
        'host;x-amz-date',
        'service',
        'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
      ],
      [
        'get-header-value-trim',
        request('GET', 'https://example.amazonaws.com/', { 'my-header1': ' value1', 'my-header2': ' "a   b   c"' }),
        'host;my-header1;my-header2;x-amz-date',
        'service',
        'acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736',
      ],
      [
        'post-x-www-form-urlencoded',
        request(
          'POST',
          'https://example.amazonaws.com/',
          { 'content-type': 'application/x-www-form-urlencoded' },
          'Param1=value1',
        ),
        'content-type;host;x-amz-date',
        'service',
        'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
      ],
      [
        'IAM ListUsers',
        request('GET', 'https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08', {
          'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
        }),
        'content-type;host;x-amz-date',
        'iam',
        '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
      ],
    ]
  test.each(examples)('%s', async (_name, sent, signedHeaders, service, signature) => {
    const signedWith = { ...scope, service, signedHeaders: signedHeaders.split(';') }
    expect(await signatureOf(sent, signedWith, secret)).toBe(signature)
  })
})

test('the canonical request has the query sorted and encoded once more than RFC 3986 leaves it', async () => {
  const sent = request('GET', "https://example.amazonaws.com/a%20b?b=%7E&a=x'y&a=b%20c&c")
  expect(await canonicalRequest(sent, ['host'])).toBe(
    [
      'GET',
      '/a%2520b',
      'a=b%20c&a=x%27y&b=~&c=',
      'host:example.amazonaws.com',
      '',
      'host',
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    ].join('\n'),
  )
})

describe('the Authorization header', () => {
  const credential = 'Credential=ASIAEXAMPLE/20150830/us-east-1/sts/aws4_request'

  test.each([
    ['with spaces', `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=Host;x-amz-date, Signature=ab12`],
    ['without spaces', `AWS4-HMAC-SHA256 ${credential},SignedHeaders=host;x-amz-date,Signature=ab12`],
  ])('is read %s', (_name, header) => {
    expect(parseAuthorization(header)).toEqual({
      accessKeyId: 'ASIAEXAMPLE',
      date: '20150830',
      region: 'us-east-1',
      service: 'sts',
      terminator: 'aws4_request',
      signedHeaders: ['host', 'x-amz-date'],
      signature: 'ab12',
    })
  })

  test.each([
    ['another scheme', 'Bearer abc'],
    ['no credential', 'AWS4-HMAC-SHA256 SignedHeaders=host, Signature=ab12'],
    ['a short scope', 'AWS4-HMAC-SHA256 Credential=ASIA/20150830/sts, SignedHeaders=host, Signature=ab12'],
    ['no signed headers', `AWS4-HMAC-SHA256 ${credential}, Signature=ab12`],
    ['no signature', `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host`],
  ])('is refused with %s', (_name, header) => {
    expect(parseAuthorization(header)).toBeNull()
  })
})
