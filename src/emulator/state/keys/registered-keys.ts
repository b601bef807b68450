import { keyPairOf, type SigningKey } from '../signing-keys.ts'

/** A public RSA key that somebody registered, as a key set shows it (RFC 7517 section 4). */
export interface RegisteredKey {
  readonly alg: 'RS256'
  readonly e: string
  readonly kid: string
  readonly kty: 'RSA'
  readonly n: string
  readonly use: 'sig'
}

/**
 * The key by which a token of the pool is verified: the registered one that its header names, else the pool's own.
 * @param kid as the token's header has it
 * @param own the pool's key for tokens of that kind
 */
export async function publicKeyNamed(
  kid: string | undefined,
  { registeredKeys }: { readonly registeredKeys: readonly RegisteredKey[] },
  own: SigningKey,
): Promise<CryptoKey> {
  const registered = registeredKeys.find((key) => key.kid === kid)
  return registered ? importPublicKey(registered) : (await keyPairOf(own)).publicKey
}

/** @throws DOMException where it is no RSA key */
export function importPublicKey({ kty, n, e }: RegisteredKey): Promise<CryptoKey> {
  return crypto.subtle.importKey('jwk', { kty, n, e }, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, true, ['verify'])
}
