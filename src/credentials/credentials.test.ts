import { expect, it } from 'vitest'
import { roleNameOf } from './caller.ts'
import { timeLeft } from './time-left.ts'

const arns = [
  ['arn:aws:sts::000000000000:assumed-role/LocalAdmins/CognitoIdentityCredentials', 'LocalAdmins'],
  ['arn:aws-us-gov:sts::000000000000:assumed-role/A.b_c@d/session', 'A.b_c@d'],
  ['arn:aws:iam::000000000000:user/alice', null],
  ['', null],
] as const

for (const [arn, role] of arns) it(`role of "${arn}"`, () => expect(roleNameOf(arn)).toBe(role))

const spans = [
  [3_599_999, { ended: false, hours: 0, minutes: 59, seconds: 59 }],
  [3_600_000, { ended: false, hours: 1, minutes: 0, seconds: 0 }],
  [1_000, { ended: false, hours: 0, minutes: 0, seconds: 1 }],
  [999, { ended: true }],
  [0, { ended: true }],
  [-5, { ended: true }],
] as const

for (const [left, expected] of spans)
  it(`${left} ms left`, () => expect(timeLeft(10_000 + left, 10_000)).toEqual(expected))
