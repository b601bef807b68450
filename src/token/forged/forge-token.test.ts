import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK, SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { idClaims, makeSigner } from '../token-fixture.ts'
import { type ForgersKey, type Forgery, forgeries, forgeToken, makeForgersKey } from './forge-token.ts'
import { holdsForged } from './forged-mark.ts'

let key: ForgersKey
let original: string

beforeAll(async () => {
  key = await makeForgersKey()
  const { privateKey } = await makeSigner('pool-key')
  original = await new SignJWT(idClaims).setProtectedHeader({ kid: 'pool-key', alg: 'RS256' }).sign(privateKey)
})

const forged = (forgery: Forgery, claims: Readonly<Record<string, unknown>> = { ...idClaims, sub: 'other' }) =>
  forgeToken({ original, claims, forgery }, key)

describe('the key', () => {
  it('has a private half that can’t be taken out', async () => {
    expect(key.privateKey.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('jwk', key.privateKey)).rejects.toThrow()
  })

  it('shows of itself what a key set may show', () => {
    expect(Object.keys(key.publicJwk)).toEqual(['kty', 'n', 'e', 'kid', 'alg', 'use'])
    expect(key.kid).toMatch(/^forged-[\w-]{16}$/)
  })
})

it('signs by the own key, named or under the issuer’s name', async () => {
  const publicKey = await importJWK(key.publicJwk, 'RS256')
  for (const [forgery, kid] of [
    ['own-key', key.kid],
    ['borrowed-kid', 'pool-key'],
  ] as const) {
    const token = await forged(forgery)
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'RS256', kid })
    await compactVerify(token, publicKey)
  }
})

it('leaves header and signature as they were', async () => {
  const [header, , signature] = (await forged('old-signature')).split('.')
  expect([header, signature]).toEqual([original.split('.')[0], original.split('.')[2]])
})

it('signs not at all', async () => {
  const token = await forged('none')
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'none' })
  expect(token).toMatch(/^[\w-]+\.[\w-]+\.$/)
})

describe.each(forgeries)('%s', (forgery) => {
  it('has the claims that were typed, and is marked', async () => {
    const token = await forged(forgery)
    expect(decodeJwt(token)).toEqual({ ...idClaims, sub: 'other', forged: true })
    expect(holdsForged(`{"AccessToken":"${token}"}`)).toBe(true)
  })

  it.each([
    { name: 'a claim named by a number', claims: { 1: 'first', sub: 'é日本' } },
    { name: 'no claim', claims: {} },
    { name: 'a mark that was taken back', claims: { sub: 'x', forged: false } },
  ])('is marked with $name', async ({ claims }) => {
    const token = await forged(forgery, claims)
    expect(decodeJwt(token)).toEqual({ ...claims, forged: true })
    expect(holdsForged(token)).toBe(true)
  })
})

it('an issuer’s token is not marked', () => {
  expect(holdsForged(original)).toBe(false)
})
