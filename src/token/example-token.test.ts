import { createLocalJWKSet, jwtVerify } from 'jose'
import { expect, it } from 'vitest'
import { exampleToken } from './example-token.ts'
import { readToken } from './read-token.ts'

it('is an ID token of a user pool whose signature its key set verifies', async () => {
  const { token, keySet, issuer, audience } = await exampleToken(Date.now())
  const { payload } = await jwtVerify(token, createLocalJWKSet(JSON.parse(keySet)), { issuer, audience })
  expect(payload).toMatchObject({ token_use: 'id', 'cognito:username': 'alex' })
  expect(readToken(token).kind).toBe('user-pool-id')
  expect(JSON.parse(keySet).keys[0]).not.toHaveProperty('d')
})
