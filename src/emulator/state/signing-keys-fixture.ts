import { inject } from 'vitest'
import { algorithmOf, type SigningKeys } from './signing-keys.ts'

let imported: Promise<SigningKeys> | undefined

/** The keys of every emulator in the tests, but for tests of the keys themselves: making new ones takes longer than a test. */
export function sharedKeys(): Promise<SigningKeys> {
  imported ??= importKeys()
  return imported
}

async function importKeys(): Promise<SigningKeys> {
  const { idToken, accessToken, identity } = inject('signingKeys')
  return {
    idToken: await importPair('idToken', idToken),
    accessToken: await importPair('accessToken', accessToken),
    identity: await importPair('identity', identity),
  }
}

async function importPair(name: keyof SigningKeys, jwk: JsonWebKey): Promise<CryptoKeyPair> {
  const { kty = '', n = '', e = '' } = jwk
  const algorithm = algorithmOf(name)
  return {
    privateKey: await crypto.subtle.importKey('jwk', jwk, algorithm, true, ['sign']),
    publicKey: await crypto.subtle.importKey('jwk', { kty, n, e }, algorithm, true, ['verify']),
  }
}
