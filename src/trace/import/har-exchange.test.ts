import { describe, expect, it } from 'vitest'
import { start } from '../record/run-fixture.ts'
import { entry, har, opened } from './har-fixture.ts'

const onlyEvent = (text: string) => opened(text).runs[0]?.events[0]

describe('an entry', () => {
  const { request, response } = entry()
  for (const [what, changes, expected] of [
    [
      'without an answer',
      { response: { ...response, status: 0, _error: 'net::ERR_FAILED' } },
      { outcome: { kind: 'unreachable' } },
    ],
    [
      'given up',
      { response: { ...response, status: 0, _error: 'net::ERR_ABORTED' } },
      { outcome: { kind: 'cancelled' } },
    ],
    ['without content', { response: { status: 200, headers: [] } }, { outcome: { body: '', size: 0 } }],
    [
      'with spoilt base64',
      { response: { ...response, content: { size: 3, text: '%', encoding: 'base64' } } },
      { outcome: { body: '' } },
    ],
    [
      'with a form as its fields',
      { request: { ...request, postData: { params: [{ name: 'a', value: 'b c' }] } } },
      { requestBody: 'a=b+c' },
    ],
    [
      'with fields of HTTP/2',
      { request: { ...request, headers: [...request.headers, { name: ':authority', value: 'x' }] } },
      { requestHeaders: [['x-amz-target', 'AWSCognitoIdentityService.GetId']] },
    ],
    ['without a duration', { time: -1 }, { outcome: { duration: 0 } }],
    ['with a duration beyond numbers', { time: null }, { outcome: { duration: 0 } }],
  ] as const) {
    it(`${what} is still a step`, () => {
      expect(onlyEvent(har(entry(changes)))).toMatchObject({ operation: 'GetId', ...expected })
    })
  }

  it('without its start stands where it stood', () => {
    const read = opened(har(entry(), entry({ startedDateTime: 'yesterday' })))
    expect(read.lacks?.times).toBe(1)
    expect(read.runs[0]?.events[1]).toMatchObject({ started: start + 10 })
  })

  for (const [what, url, headers] of [
    ['of S3 without its signature', 'https://bucket.s3.eu-west-1.amazonaws.com/?list-type=2', []],
    ['of STS', 'https://sts.eu-west-1.amazonaws.com/', []],
  ] as const) {
    it(`${what} is known by its host`, () => {
      const postData = { text: 'Action=GetSessionToken' }
      expect(onlyEvent(har(entry({ request: { method: 'POST', url, headers, postData } })))?.kind).toBe('exchange')
    })
  }
})
