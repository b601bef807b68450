import type { TestProject } from 'vitest/node'
import { makeSigningKeys, type SigningKeys } from './signing-keys.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Private keys as JWKs; each holds its public key too. */
    signingKeys: Readonly<Record<keyof SigningKeys, JsonWebKey>>
  }
}

/** Makes the keys of all tests, once for a run: each test file has modules of its own and would make them again. */
export default async function setup({ provide }: TestProject): Promise<void> {
  const { idToken, accessToken, identity } = await makeSigningKeys()
  const jwkOf = ({ privateKey }: CryptoKeyPair) => crypto.subtle.exportKey('jwk', privateKey)
  provide('signingKeys', {
    idToken: await jwkOf(idToken),
    accessToken: await jwkOf(accessToken),
    identity: await jwkOf(identity),
  })
}
