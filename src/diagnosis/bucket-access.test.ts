import { expect, test } from 'vitest'
import type { Problem } from '../cognito/problem.ts'
import { diagnose } from './diagnose.ts'
import type { Evidence, UsedCredentials } from './evidence/evidence.ts'
import { evidence, minute, sent, testNow } from './evidence/evidence-fixture.ts'

const identityId = 'eu-west-1:11111111-2222-4333-8444-555555555555'
const call = { service: 's3', operation: 'ListObjectsV2' } as const
const unread: Problem = { kind: 'unreachable', ...call }
const refused = (code: string, message = ''): Problem => ({ kind: 'refused', ...call, code, message, status: 403 })
const denied = (because: string) =>
  refused('AccessDenied', `User: arn is not authorized to perform: s3:ListBucket on resource: "b" ${because}`)
const byIdentity = denied('because no identity-based policy allows the s3:ListBucket action')
const bySession = denied('because no session policy allows the s3:ListBucket action')
const byBucket = denied('because no resource-based policy allows the s3:ListBucket action')
const bare = refused('AccessDenied', 'Access Denied')

function found(problem: Problem, prefix = `${identityId}/`, more: Partial<UsedCredentials & Evidence> = {}) {
  const { isGuest = false, flow = 'enhanced', expires = testNow + 60 * minute, clockDifference = 0 } = more
  const credentials = { identityId, isGuest, flow, expires }
  const known = { sent: sent('ListObjectsV2', { values: { prefix } }), credentials, clockDifference }
  return diagnose(evidence(problem, known)).map(({ symptom, certainty }) => `${symptom} ${certainty}`)
}

const guest = { isGuest: true }
const silent = ['bucket-cors likely', 'bucket-unknown possible', 'bucket-elsewhere possible']
const ofNetwork = ['unreachable possible', 'cors-headers-missing possible', 'blocked-by-extension possible']

test.each<[string, readonly string[], readonly string[]]>([
  ['own prefix, bare refusal', found(bare), ['role-denies likely', 'bucket-policy-denies possible']],
  ['own prefix, S3 names the role’s policy', found(byIdentity), ['role-denies likely']],
  ['foreign prefix', found(byIdentity, 'shared/'), ['prefix-denied likely', 'role-denies possible']],
  [
    'no prefix, bare refusal',
    found(bare, ''),
    ['prefix-denied likely', 'role-denies possible', 'bucket-policy-denies possible'],
  ],
  [
    'a guest, bare refusal',
    found(bare, undefined, guest),
    ['role-denies likely', 'session-policy-denies possible', 'bucket-policy-denies possible'],
  ],
  ['a guest’s foreign prefix', found(byIdentity, '', guest), ['role-denies likely', 'prefix-denied possible']],
  [
    'a guest of the classic flow',
    found(bare, undefined, { ...guest, flow: 'classic' }),
    ['role-denies likely', 'bucket-policy-denies possible'],
  ],
  ['a guest, S3 names the session policy', found(bySession, undefined, guest), ['session-policy-denies proved']],
  ['S3 names the bucket’s policy', found(byBucket, ''), ['bucket-policy-denies proved']],
  ['no answer', found(unread), [...silent, ...ofNetwork]],
  [
    'no answer, credentials expired by the services’ clock',
    found(unread, undefined, { expires: testNow + 1000, clockDifference: 2000 }),
    ['bucket-cors likely', 'keys-expired likely', ...silent.slice(1), ...ofNetwork],
  ],
  [
    'no answer, clock off',
    found(unread, undefined, { clockDifference: -16 * minute }),
    ['bucket-cors likely', 'signature-expired likely', ...silent.slice(1), ...ofNetwork],
  ],
  ['a bucket that isn’t there', found(refused('NoSuchBucket')), ['bucket-unknown likely']],
  ['a bucket elsewhere', found(refused('PermanentRedirect')), ['bucket-elsewhere likely']],
  ['expired credentials', found(refused('ExpiredToken')), ['keys-expired likely']],
  ['a clock that is off', found(refused('RequestTimeTooSkewed')), ['signature-expired likely']],
])('%s', (_what, causes, expected) => {
  expect(causes).toEqual(expected)
})

test.each([
  ['', 'empty'],
  [identityId, 'no-slash'],
  ['3f6c02aa-1111-4222-8333-444444444444/', 'sub'],
  [`${identityId}x/`, 'other'],
])('tells what is wrong with the prefix "%s"', (prefix, fault) => {
  const credentials: UsedCredentials = { identityId, isGuest: false, flow: 'enhanced', expires: null }
  const [first] = diagnose(evidence(bare, { sent: sent('ListObjectsV2', { values: { prefix } }), credentials }))
  expect(first?.proof?.values).toEqual([identityId, fault])
})
