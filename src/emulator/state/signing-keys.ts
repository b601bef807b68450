/** What signs the ID tokens and access tokens of the user pool, and the OpenID tokens of the identity pool. */
export type SigningKeys = Readonly<Record<keyof typeof hashes, CryptoKeyPair>>

const hashes = { idToken: 'SHA-256', accessToken: 'SHA-256', identity: 'SHA-512' } as const

/** RSA keys of 2048 bits, as Cognito's are. They take some tenths of a second, so that tests make them once for many. */
export async function makeSigningKeys(): Promise<SigningKeys> {
  const [idToken, accessToken, identity] = await Promise.all([
    makeKeyPair('idToken'),
    makeKeyPair('accessToken'),
    makeKeyPair('identity'),
  ])
  return { idToken, accessToken, identity }
}

const makeKeyPair = (name: keyof SigningKeys) =>
  crypto.subtle.generateKey(
    { ...algorithmOf(name), modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) },
    true,
    ['sign', 'verify'],
  )

/** As WebCrypto names it: RS256 or, for the identity pool, RS512. */
export const algorithmOf = (name: keyof SigningKeys) => ({ name: 'RSASSA-PKCS1-v1_5', hash: hashes[name] })
