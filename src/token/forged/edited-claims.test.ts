import { expect, test } from 'vitest'
import { claimAsText, type EditedClaim, editedClaims, readClaims, withClaim } from './edited-claims.ts'

test.each([
  ['aud', 'client', 'client'],
  ['exp', '1780315200', 1_780_315_200],
  ['exp', '-1', -1],
  ['exp', 'tomorrow', 'tomorrow'],
  ['exp', '1e9', '1e9'],
  ['cognito:groups', 'admins, readers', ['admins', 'readers']],
  ['cognito:groups', ' ', []],
  ['token_use', 'access', 'access'],
] as const)('%s typed as %j becomes %j', (name, text, value) => {
  expect(withClaim({ [name]: 'before', other: 1 }, name, text)).toEqual({ [name]: value, other: 1 })
})

test('an empty text takes the claim away', () => {
  expect(withClaim({ sub: 'x', exp: 1 }, 'sub', '')).toEqual({ exp: 1 })
})

test.each<[EditedClaim, unknown]>([
  ['sub', 'd1b2c3d4'],
  ['exp', 1_780_315_200],
  ['cognito:groups', ['admins', 'readers']],
])('%s is shown so that it can be typed again', (name, value) => {
  expect(withClaim({}, name, claimAsText(value))).toEqual({ [name]: value })
})

test.each([
  [undefined, ''],
  [['a b'], '["a b"]'],
  [{ a: 1 }, '{"a":1}'],
  [null, 'null'],
])('%j is shown as %j', (value, text) => {
  expect(claimAsText(value)).toBe(text)
})

test('an access token’s client has the place of the audience', () => {
  expect(editedClaims({ client_id: 'x' })[0]).toBe('client_id')
  expect(editedClaims({ aud: 'x' })[0]).toBe('aud')
})

test.each(['', '{', '[]', '"text"', 'null', `${'['.repeat(200)}${']'.repeat(200)}`])('%j are no claims', (json) => {
  expect(readClaims(json)).toBeNull()
})
