import { describe, expect, it } from 'vitest'
import { type Operation, readAnswer } from './answer.ts'
import { hostedUiOperations } from './hosted-ui/hosted-ui-answers.ts'
import { identityPoolOperations } from './identity-pool/identity-pool-answers.ts'
import { listObjectsV2 } from './s3/s3-answers.ts'
import { stsOperations } from './sts/sts-answers.ts'

describe('a refusal', () => {
  const { getId } = identityPoolOperations
  const { token, userInfo } = hostedUiOperations
  const sts = stsOperations.getCallerIdentity
  const stsRefusal =
    '<ErrorResponse xmlns="u"><Error><Type>Sender</Type><Code>C</Code><Message>M</Message></Error></ErrorResponse>'
  const cases: readonly [Operation<unknown>, number, string, Record<string, string>, object][] = [
    [
      getId,
      400,
      '{"__type":"com.amazonaws#X:http://u","message":"m"}',
      {},
      { kind: 'refused', code: 'X', message: 'm' },
    ],
    [getId, 400, '{"Message":"m"}', { 'x-amzn-errortype': 'X:u' }, { kind: 'refused', code: 'X', message: 'm' }],
    [getId, 500, '{"__type":"X"}', {}, { kind: 'refused', code: 'X', message: '', status: 500 }],
    [getId, 400, '{"__type":"X","message":null}', {}, { kind: 'refused', code: 'X', message: '' }],
    [
      getId,
      400,
      '{"__type":"X","message":{"a":1}}',
      {},
      { kind: 'malformed', faults: [{ member: 'message', fault: 'shape', expected: 'text', found: 'object' }] },
    ],
    [
      getId,
      400,
      '{"__type":7}',
      {},
      { kind: 'malformed', faults: [{ member: '__type', fault: 'shape', expected: 'text', found: 'number' }] },
    ],
    [getId, 403, '{}', {}, { kind: 'unreadable', status: 403, excerpt: '{}' }],
    [getId, 503, 'no healthy upstream', {}, { kind: 'unreadable', status: 503, excerpt: 'no healthy upstream' }],
    [getId, 302, '', {}, { kind: 'unreadable', status: 302, excerpt: '' }],
    [token, 401, '{"error":"invalid_client"}', {}, { kind: 'refused', code: 'invalid_client', status: 401 }],
    [token, 429, '{"error":"x","error_description":"d"}', {}, { kind: 'refused', message: 'd', status: 429 }],
    [
      token,
      400,
      '{"error":{"a":1}}',
      {},
      { kind: 'malformed', faults: [{ member: 'error', fault: 'shape', expected: 'text', found: 'object' }] },
    ],
    [
      userInfo,
      401,
      '',
      { 'www-authenticate': 'Bearer error="invalid_token", error_description="d"' },
      { kind: 'refused', code: 'invalid_token', message: 'd' },
    ],
    [sts, 403, stsRefusal, {}, { kind: 'refused', code: 'C', message: 'M', status: 403 }],
    [sts, 403, '<ErrorResponse><Error><Code>C', {}, { kind: 'unreadable', status: 403 }],
    [
      sts,
      403,
      '<ErrorResponse><Message>M</Message></ErrorResponse>',
      {},
      { kind: 'malformed', faults: [{ member: 'Error', fault: 'missing' }] },
    ],
    [
      listObjectsV2,
      403,
      '<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>',
      {},
      { kind: 'refused', code: 'AccessDenied', message: 'Access Denied' },
    ],
    [listObjectsV2, 403, '<Error><Code>Gone</Code></Error>', {}, { kind: 'refused', code: 'Gone', message: '' }],
    [listObjectsV2, 404, '{"Error":1}', {}, { kind: 'unreadable' }],
  ]
  for (const [operation, status, body, headers, problem] of cases) {
    it(`${operation.operation} ${status} ${body} ${JSON.stringify(headers)}`, () => {
      expect(readAnswer(operation, { status, headers, body })).toMatchObject({ ok: false, problem })
    })
  }
})

describe('XML', () => {
  const caller = (result: string) =>
    `<?xml version="1.0"?>\n<GetCallerIdentityResponse xmlns="u">${result}</GetCallerIdentityResponse>`
  const list = (inner: string) => `<ListBucketResult xmlns="u">${inner}</ListBucketResult>`
  const cases: readonly [Operation<unknown>, string, object][] = [
    [
      stsOperations.getCallerIdentity,
      caller(
        '<GetCallerIdentityResult><Arn>arn:aws:sts::1:x</Arn><UserId>u</UserId><Account>1</Account></GetCallerIdentityResult>',
      ),
      { ok: true, answer: { GetCallerIdentityResult: { Arn: 'arn:aws:sts::1:x', UserId: 'u', Account: '1' } } },
    ],
    [
      stsOperations.getCallerIdentity,
      caller(
        '<GetCallerIdentityResult><Arn>42</Arn><UserId>42</UserId><Account>42</Account></GetCallerIdentityResult>',
      ),
      { problem: { kind: 'malformed', faults: [{ member: 'GetCallerIdentityResult.Arn', fault: 'value' }] } },
    ],
    [
      stsOperations.getCallerIdentity,
      caller('<GetCallerIdentityResult><Arn><x>1</x></Arn><UserId>u</UserId></GetCallerIdentityResult>'),
      {
        problem: {
          kind: 'malformed',
          faults: [
            { member: 'GetCallerIdentityResult.Account', fault: 'missing' },
            { member: 'GetCallerIdentityResult.Arn', found: 'object' },
          ],
        },
      },
    ],
    [stsOperations.getCallerIdentity, '<html><body>Hello</body></html>', { problem: { kind: 'unreadable' } }],
    [stsOperations.getCallerIdentity, caller('').slice(0, -5), { problem: { kind: 'unreadable' } }],
    [stsOperations.getCallerIdentity, '', { problem: { kind: 'unreadable' } }],
    [listObjectsV2, list('<IsTruncated>false</IsTruncated>'), { answer: { objects: [], more: false } }],
    [
      listObjectsV2,
      list(
        '<IsTruncated>true</IsTruncated><Contents><Key>a&amp;lt; &#x1F511;&#228;&quot;</Key><Size>0</Size></Contents>',
      ),
      { answer: { objects: [{ key: 'a&lt; 🔑ä"', size: 0 }], more: true } },
    ],
    [
      listObjectsV2,
      list('<IsTruncated>false</IsTruncated><Contents><Key>a</Key><Size>large</Size></Contents>'),
      {
        problem: {
          kind: 'malformed',
          operation: 'ListObjectsV2',
          faults: [{ member: 'ListBucketResult.Contents[0].Size', fault: 'value' }],
        },
      },
    ],
    [listObjectsV2, '<ListBucketResult/>', { problem: { kind: 'malformed' } }],
  ]
  for (const [operation, body, expected] of cases) {
    it(`${operation.operation} ${body}`, () => {
      expect(readAnswer(operation, { status: 200, headers: {}, body })).toMatchObject(expected)
    })
  }
})
