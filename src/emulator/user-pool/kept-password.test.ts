import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPasswordOf, keepPassword } from './kept-password.ts'

const poolId = 'eu-west-1_Pool'

test('a password is known again, whatever characters it has; another one is not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (name, password) => {
      const kept = await keepPassword(poolId, name, password)
      expect(await isPasswordOf(poolId, name, kept, password)).toBe(true)
      expect(await isPasswordOf(poolId, name, kept, `${password}x`)).toBe(false)
    }),
    { numRuns: 20 },
  )
})

test('nothing is the password where none is kept', async () => {
  expect(await isPasswordOf(poolId, 'alice', null, '')).toBe(false)
})

test('the same password is kept in another form each time, and never as it is', async () => {
  const [one, other] = await Promise.all([1, 2].map(() => keepPassword(poolId, 'alice', 'Passw0rd!')))
  expect(one?.privateKey).toMatch(/^[0-9a-f]{64}$/)
  expect(one?.privateKey).not.toBe(other?.privateKey)
})
