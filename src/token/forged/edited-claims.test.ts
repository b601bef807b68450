import fc from 'fast-check'
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

const names = ['aud', 'client_id', 'iss', 'sub', 'exp', 'cognito:groups', 'token_use'] as const satisfies EditedClaim[]
const members = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true })

test('any text is read as the object that it is, or as none, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
      let parsed: unknown = null
      try {
        parsed = JSON.parse(text)
      } catch {}
      const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      expect(readClaims(text)).toEqual(isObject ? parsed : null)
    }),
  )
})

test('what is typed for a claim changes that claim alone, and stays data whatever its name or text', () => {
  fc.assert(
    fc.property(members, fc.constantFrom(...names), fc.string({ unit: 'binary' }), (claims, name, text) => {
      const { [name]: typed, ...others } = withClaim(claims, name, text)
      const { [name]: _, ...before } = claims
      expect(others).toEqual(before)
      expect(typed === undefined).toBe(text === '')
      // It goes into a token as JSON.
      expect(JSON.parse(JSON.stringify(typed ?? null))).toEqual(typed ?? null)
    }),
  )
})

test('what a field shows can be typed again and is the same claim', () => {
  const group = fc.stringMatching(/^[^\s,"]{1,20}$/)
  fc.assert(
    fc.property(
      fc.integer(),
      fc.uniqueArray(group, { minLength: 1 }),
      fc.string({ minLength: 1 }),
      (exp, groups, sub) => {
        const claims = { exp, 'cognito:groups': groups, sub }
        const again = names.reduce(
          (made: Readonly<Record<string, unknown>>, name) =>
            withClaim(made, name, claimAsText(Reflect.get(claims, name))),
          {},
        )
        expect(again).toEqual(claims)
      },
    ),
  )
})
