import { keyPairOf, type PrivateJwk, type SigningKey, type SigningKeys } from '../signing-keys.ts'

/** New keys for many tests together: they take some tenths of a second. */
export async function makeSigningKeys(): Promise<SigningKeys> {
  const [idToken, accessToken, identity] = await Promise.all([makeKey('RS256'), makeKey('RS256'), makeKey('RS512')])
  return { idToken, accessToken, identity }
}

async function makeKey(alg: SigningKey['alg']): Promise<PrivateJwk> {
  const key: SigningKey = { kid: '', alg, jwk: null }
  await keyPairOf(key)
  if (!key.jwk) throw new Error('a pair of keys has a private one')
  return key.jwk
}
