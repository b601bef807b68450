import { describe, expect, it, test } from 'vitest'
import { type Cause, type FailedList, whyNotListed } from './access-denied.ts'

const identityId = 'eu-west-1:11111111-2222-4333-8444-555555555555'
const now = Date.UTC(2026, 10, 21)
const hour = 3_600_000

const arn = 'arn:aws:sts::000000000000:assumed-role/Users/CognitoIdentityCredentials'
const denied = (because: string) =>
  `User: ${arn} is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::photos" ${because}`
const byIdentity = denied('because no identity-based policy allows the s3:ListBucket action')
const bySession = denied('because no session policy allows the s3:ListBucket action')
const byBucket = denied('because no resource-based policy allows the s3:ListBucket action')
const explicit = denied('with an explicit deny in a resource-based policy')
const bare = 'Access Denied'

const refused = (code: string, message = ''): FailedList['answer'] => ({ kind: 'refused', code, message, status: 403 })
const accessDenied = (message: string) => ({ answer: refused('AccessDenied', message) })
const unreachable = { answer: { kind: 'unreachable' } } as const

const failed = (more: Partial<FailedList>): FailedList => ({
  answer: refused('AccessDenied', bare),
  prefix: `${identityId}/`,
  identityId,
  isGuest: false,
  flow: 'enhanced',
  expires: now + hour,
  clockDifference: 0,
  now,
  ...more,
})

const open = (more: Partial<FailedList>) =>
  whyNotListed(failed(more))
    .filter(({ verdict }) => verdict !== 'ruled-out')
    .map(({ cause, verdict }) => `${cause} ${verdict}`)

describe('candidate causes, the surest first', () => {
  const guest = { isGuest: true }
  test.each<[string, Partial<FailedList>, string[]]>([
    ['own prefix, bare refusal', accessDenied(bare), ['role-policy likely', 'bucket-policy possible']],
    ['own prefix, S3 names the role’s policy', accessDenied(byIdentity), ['role-policy likely']],
    [
      'foreign prefix, S3 names the role’s policy',
      { ...accessDenied(byIdentity), prefix: 'shared/' },
      ['wrong-prefix likely', 'role-policy possible'],
    ],
    [
      'no prefix, bare refusal',
      { ...accessDenied(bare), prefix: '' },
      ['wrong-prefix likely', 'role-policy possible', 'bucket-policy possible'],
    ],
    [
      'a guest, bare refusal',
      { ...accessDenied(bare), ...guest },
      ['role-policy likely', 'session-policy possible', 'bucket-policy possible'],
    ],
    [
      'a guest of the classic flow',
      { ...accessDenied(bare), ...guest, flow: 'classic' },
      ['role-policy likely', 'bucket-policy possible'],
    ],
    ['a guest, S3 names the session policy', { ...accessDenied(bySession), ...guest }, ['session-policy certain']],
    ['S3 names the bucket’s policy', { ...accessDenied(byBucket), prefix: '' }, ['bucket-policy certain']],
    ['an explicit deny', accessDenied(explicit), ['bucket-policy certain']],
    [
      'no answer',
      unreachable,
      ['bucket-cors likely', 'no-bucket possible', 'other-region possible', 'network possible'],
    ],
    [
      'no answer, keys expired by the services’ clock',
      { ...unreachable, expires: now + 1000, clockDifference: 2000 },
      ['bucket-cors likely', 'keys-expired likely', 'no-bucket possible', 'other-region possible', 'network possible'],
    ],
    [
      'no answer, clock off',
      { ...unreachable, clockDifference: -16 * 60_000 },
      ['bucket-cors likely', 'clock likely', 'no-bucket possible', 'other-region possible', 'network possible'],
    ],
    ['NoSuchBucket', { answer: refused('NoSuchBucket') }, ['no-bucket certain']],
    ['AuthorizationHeaderMalformed', { answer: refused('AuthorizationHeaderMalformed') }, ['other-region certain']],
    ['PermanentRedirect', { answer: refused('PermanentRedirect') }, ['other-region certain']],
    ['ExpiredToken', { answer: refused('ExpiredToken') }, ['keys-expired certain']],
    ['RequestTimeTooSkewed', { answer: refused('RequestTimeTooSkewed') }, ['clock certain']],
    ['InvalidAccessKeyId', { answer: refused('InvalidAccessKeyId') }, ['keys-unknown certain']],
    ['SignatureDoesNotMatch', { answer: refused('SignatureDoesNotMatch') }, ['keys-unknown certain']],
    ['a code nobody knows', { answer: refused('SlowDown') }, []],
  ])('%s', (_what, more, expected) => {
    expect(open(more)).toEqual(expected)
  })
})

const evidenceOf = (cause: Cause, more: Partial<FailedList>) =>
  whyNotListed(failed(more)).find((judged) => judged.cause === cause)?.evidence

describe('what speaks for it', () => {
  test.each([
    ['', ['foreign-prefix', 'prefix-empty']],
    [identityId, ['foreign-prefix', 'prefix-lacks-slash']],
    [`${identityId}x/`, ['foreign-prefix']],
    ['3f6c02aa-1111-4222-8333-444444444444/', ['foreign-prefix', 'prefix-like-a-sub']],
    ['photos/', ['foreign-prefix']],
    [`${identityId}/photos/`, ['own-prefix']],
  ] as const)('prefix "%s"', (prefix, evidence) => {
    expect(evidenceOf('wrong-prefix', { prefix })).toEqual(evidence)
  })

  it('names why a session policy is none', () => {
    expect(evidenceOf('session-policy', {})).toEqual(['signed-in'])
    expect(evidenceOf('session-policy', { isGuest: true })).toEqual(['guest-enhanced', 's3-in-guest-list'])
    expect(evidenceOf('session-policy', { isGuest: true, flow: 'classic' })).toEqual(['guest-classic'])
  })

  it('tells the clock from what was measured', () => {
    expect(evidenceOf('clock', unreachable)).toEqual(['clock-right'])
    expect(evidenceOf('clock', { ...unreachable, clockDifference: null })).toEqual(['clock-unknown'])
    const skewed = { answer: refused('RequestTimeTooSkewed') }
    expect(evidenceOf('clock', { ...skewed, clockDifference: 16 * 60_000 })).toEqual(['has-own-code', 'clock-off'])
  })

  it('takes keys without an end for good', () => {
    expect(evidenceOf('keys-expired', { expires: null })).toEqual(['no-end'])
  })
})

it('says nothing where somebody else answered', () => {
  expect(whyNotListed(failed({ answer: { kind: 'unreadable', status: 200 } }))).toEqual([])
  expect(whyNotListed(failed({ answer: { kind: 'insecure-page' } }))).toEqual([])
})
