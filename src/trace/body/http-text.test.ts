import { describe, expect, it } from 'vitest'
import { answered, exchange } from '../../testing/trace-fixture.ts'
import { requestHead, responseHead, secretsOf } from './http-text.ts'
import type { Token } from './tokens.ts'

const asWritten = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join('')

const request = exchange({
  peer: 'sts',
  operation: 'GetCallerIdentity',
  url: 'https://sts.eu-west-1.amazonaws.com/?state=s1',
  requestHeaders: [
    ['authorization', 'AWS4-HMAC-SHA256 Credential=x'],
    ['content-type', 'application/x-www-form-urlencoded'],
  ],
  requestBody: 'Action=GetCallerIdentity&WebIdentityToken=t1',
  outcome: answered('<A><SecretAccessKey>k1</SecretAccessKey></A>', { headers: [['date', 'now']] }),
})

describe('HTTP/1.1 text', () => {
  for (const [url, first] of [
    ['https://sts.amazonaws.com/?state=s1', 'POST /?state=s1 HTTP/1.1\nhost: sts.amazonaws.com\n'],
    ['http://localhost:9250', 'POST / HTTP/1.1\nhost: localhost:9250\n'],
    ['http://a?b=1', 'POST /?b=1 HTTP/1.1\nhost: a\n'],
    ['no address', 'POST no address HTTP/1.1\n'],
  ] as const) {
    it(`of a request to ${url}`, () => expect(asWritten(requestHead({ ...request, url }))).toContain(first))
  }

  it('of headers, one a line, and an empty line at the end', () => {
    expect(asWritten(requestHead(request))).toMatch(
      /\nauthorization: AWS4-HMAC-SHA256 Credential=x\ncontent-type: .+\n\n$/,
    )
  })

  it('of an answer', () => {
    const { outcome } = request
    if (outcome.kind === 'answered') expect(asWritten(responseHead(outcome))).toBe('HTTP/1.1 200\ndate: now\n\n')
  })
})

it('the secrets of a step are those of its address, headers and bodies', () => {
  expect([...secretsOf(request)]).toEqual(['s1', 'Credential=x', 't1', 'k1'])
})
