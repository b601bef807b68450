import { UnsecuredJWT } from 'jose'
import { expect, it } from 'vitest'
import { claimChanges } from './claim-changes.ts'

const token = (claims: Record<string, unknown>) => `${new UnsecuredJWT(claims).encode()}c2ln`

const cases = [
  ['the same claims', { sub: 'a', 'cognito:groups': ['x'] }, { sub: 'a', 'cognito:groups': ['x'] }, []],
  [
    'a group more',
    { sub: 'a', 'cognito:groups': ['x'] },
    { sub: 'a', 'cognito:groups': ['x', 'y'] },
    [{ name: 'cognito:groups', kind: 'changed', before: ['x'], after: ['x', 'y'] }],
  ],
  [
    'the nonce is gone, a name came',
    { nonce: 'n', iat: 1 },
    { iat: 1, name: 'Alice' },
    [
      { name: 'name', kind: 'added', before: undefined, after: 'Alice' },
      { name: 'nonce', kind: 'removed', before: 'n', after: undefined },
    ],
  ],
  [
    'a claim called __proto__',
    JSON.parse('{"__proto__":1}'),
    {},
    [{ name: '__proto__', kind: 'removed', before: 1, after: undefined }],
  ],
] as const

for (const [what, before, after, expected] of cases) {
  it(what, () => expect(claimChanges(token(before), token(after))).toEqual(expected))
}

it('nothing is said of what can’t be read', () => expect(claimChanges('opaque', token({}))).toBeNull())
