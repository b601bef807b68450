import { describe, expect, it } from 'vitest'
import { defaultPrincipalTags, explainRole, nameOfRole, type RoleEvidence, roleArnOf } from './role-explanation.ts'

const admins = 'arn:aws:iam::000000000000:role/Admins'
const readers = 'arn:aws:iam::000000000000:role/staff/Readers'

const alice: RoleEvidence = {
  isGuest: false,
  unverifiedClaims: {
    'cognito:groups': ['admins', 'readers'],
    'cognito:roles': [readers, admins],
    'cognito:preferred_role': admins,
  },
  roleName: 'Admins',
  customRoleArn: null,
}

const cases: readonly [string, RoleEvidence, string, readonly (readonly [string, string])[]][] = [
  [
    'the preferred role',
    alice,
    'preferred',
    [
      [admins, 'given'],
      [readers, 'not-preferred'],
    ],
  ],
  [
    'the role that was asked for',
    { ...alice, roleName: 'Readers', customRoleArn: readers },
    'custom',
    [
      [admins, 'not-requested'],
      [readers, 'given'],
    ],
  ],
  [
    'another role than the token’s',
    { ...alice, roleName: 'Users' },
    'elsewhere',
    [
      [admins, 'passed-over'],
      [readers, 'passed-over'],
    ],
  ],
  [
    'roles without a preferred one',
    { ...alice, roleName: 'Users', unverifiedClaims: { 'cognito:roles': [admins, readers] } },
    'tie',
    [
      [admins, 'passed-over'],
      [readers, 'passed-over'],
    ],
  ],
  ['no role in the token', { ...alice, roleName: 'Users', unverifiedClaims: { sub: 'x' } }, 'no-claim', []],
  ['a guest', { isGuest: true, unverifiedClaims: {}, roleName: 'Guests', customRoleArn: null }, 'guest', []],
  [
    'no role from STS',
    { ...alice, roleName: null },
    'unknown',
    [
      [admins, 'passed-over'],
      [readers, 'passed-over'],
    ],
  ],
  [
    'claims of the wrong kind',
    { ...alice, unverifiedClaims: { 'cognito:roles': 7, 'cognito:groups': {} } },
    'no-claim',
    [],
  ],
]

describe('why this role', () => {
  for (const [what, evidence, reason, candidates] of cases) {
    it(what, () => {
      const explained = explainRole(evidence)
      expect(explained.reason).toBe(reason)
      expect(explained.candidates.map(({ arn, verdict }) => [arn, verdict])).toEqual(candidates)
    })
  }

  it('says that the preferred role lost where it did, and only there', () => {
    const asked = { ...alice, roleName: 'Readers', customRoleArn: readers }
    expect(explainRole(asked).sources.preferred).toBe('lost')
    expect(explainRole({ ...asked, unverifiedClaims: { 'cognito:roles': [readers] } }).sources.preferred).toBe('absent')
  })
})

const names = [
  [admins, 'Admins'],
  [readers, 'Readers'],
  ['arn:aws-cn:iam::000000000000:role/a/b/C', 'C'],
  ['arn:aws:iam::000000000000:user/Admins', null],
  ['Admins', null],
] as const

for (const [arn, name] of names) it(`the name of ${arn}`, () => expect(nameOfRole(arn)).toBe(name))

const assumed = 'arn:aws:sts::000000000000:assumed-role/Readers/CognitoIdentityCredentials'
const arns = [
  ['with its path where it is known', assumed, [admins, readers], readers],
  ['without a path else', assumed, [admins], 'arn:aws:iam::000000000000:role/Readers'],
  ['not of a user', 'arn:aws:iam::000000000000:user/alice', [], null],
] as const

for (const [what, arn, known, expected] of arns) {
  it(`a role’s ARN, ${what}`, () => expect(roleArnOf(arn, known)).toBe(expected))
}

it('the default principal tags are audience and subject', () => {
  expect(defaultPrincipalTags({ aud: 'client-id', sub: 's', email: 'e' })).toEqual([
    ['client', 'client-id'],
    ['username', 's'],
  ])
  expect(defaultPrincipalTags({ aud: ['a'], sub: 1 })).toEqual([])
})
