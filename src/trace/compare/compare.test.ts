import { describe, expect, it } from 'vitest'
import { answer, exchange, redactedGuest, redactedHostedUi, runOf } from '../record/run-fixture.ts'
import { redacted } from '../redaction/redacted-run.ts'
import { mask } from '../redaction/redaction.ts'
import { align } from './aligned.ts'
import { compareRuns } from './compare.ts'

const identityId = 'ap-northeast-1:3f6c02aa-0000-4000-8000-00000000b1e9'
const role = 'arn:aws:sts::000000000000:assumed-role/Guests/CognitoIdentityCredentials'

describe('two lists side by side', () => {
  for (const [left, right, expected] of [
    ['', '', ''],
    ['abc', 'abc', 'aa bb cc'],
    ['abc', '', 'a- b- c-'],
    ['', 'ab', '-a -b'],
    ['bc', 'abcd', '-a bb cc -d'],
    ['axb', 'ayb', 'aa x- -y bb'],
    ['aab', 'ab', 'aa a- bb'],
  ] as const) {
    it(`${left} and ${right}`, () => {
      const rows = align([...left], [...right], (item) => item)
      expect(rows.map(([a, b]) => `${a ?? '-'}${b ?? '-'}`).join(' ')).toBe(expected)
    })
  }
})

describe('two runs', () => {
  it('that are one run don’t differ', () => {
    const { steps, left, right } = compareRuns(redactedGuest, redactedGuest)
    expect(steps.flatMap(({ differences }) => differences)).toEqual([])
    expect(left).toEqual(right)
    expect(left).toEqual({
      loginsKeys: [],
      identityId: mask(identityId),
      roleArn: role,
      account: '000000000000',
      requests: 3,
      duration: 204,
    })
  })

  it('of a guest and of a user: which steps only one has, and what else it sends', () => {
    const { steps, right } = compareRuns(redactedGuest, redactedHostedUi)
    expect(steps.map(({ name, left, right: other }) => `${left ? 'l' : ''}${other ? 'r' : ''} ${name}`)).toEqual([
      'r pkce',
      'r /oauth2/authorize',
      'r /callback',
      'r /oauth2/token',
      'lr GetId',
      'lr GetCredentialsForIdentity',
      'lr GetCallerIdentity',
    ])
    const getId = steps.find(({ name }) => name === 'GetId')
    expect(getId?.differences).toContainEqual({
      of: 'sent',
      name: 'Logins.cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A',
      left: null,
      right: expect.stringMatching(/^•••#[0-9a-f]{4}$/),
    })
    expect(right.loginsKeys).toEqual(['cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A'])
  })

  it('with other answers and forms', () => {
    const before = exchange({ requestBody: 'Action=A&Version=1' })
    const after = exchange({ requestBody: 'Action=A&Version=2', outcome: answer('{}', { status: 400 }) })
    expect(compareRuns(redacted(runOf([before])), redacted(runOf([after]))).steps[0]?.differences).toEqual([
      { of: 'outcome', name: '', left: '200', right: '400' },
      { of: 'sent', name: 'Version', left: '1', right: '2' },
    ])
  })

  it('without requests have no facts', () => {
    expect(compareRuns(redacted(runOf([])), redactedGuest).left).toEqual({
      loginsKeys: null,
      identityId: null,
      roleArn: null,
      account: null,
      requests: 0,
      duration: null,
    })
  })

  it('survive hostile bodies', () => {
    const body = `{"__proto__":{"a":"b"},"constructor":"x","deep":${'{"a":'.repeat(500)}1${'}'.repeat(500)}}`
    const hostile = redacted(runOf([exchange({ requestBody: body, outcome: answer(body) })]))
    const names = compareRuns(redactedGuest, hostile).steps[0]?.differences.map(({ name }) => name)
    expect(names).toContain('__proto__.a')
    expect(Object.hasOwn(Object.prototype, 'a')).toBe(false)
  })

  it('of thousands of steps are aligned in a moment', () => {
    const many = (count: number) =>
      redacted(
        runOf(
          Array.from({ length: count }, (_, index) =>
            exchange({ id: `${index}`, operation: `o${index % 7}`, requestBody: null }),
          ),
        ),
      )
    expect(compareRuns(many(2000), many(1900)).steps.length).toBeGreaterThanOrEqual(2000)
  })
})
