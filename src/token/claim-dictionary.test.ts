import { expect, it } from 'vitest'
import { explainedClaim } from './claim-dictionary.ts'
import { ownClaim } from './own-claim.ts'

for (const [name, known] of [
  ['cognito:groups', 'cognito:groups'],
  ['custom:department', 'custom:'],
  ['dev:custom:department', 'dev:'],
  ['shoe_size', null],
  ['constructor', null],
  ['__proto__', null],
] as const) {
  it(`${name} is explained as ${known ?? 'nothing'}`, () => {
    expect(explainedClaim(name)?.name ?? null).toBe(known)
  })
}

it('what every object inherits is no claim', () => {
  expect(ownClaim({}, 'constructor')).toBeUndefined()
  expect(ownClaim({}, '__proto__')).toBeUndefined()
})
