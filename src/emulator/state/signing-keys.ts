/** A key pair that signs tokens, as JSON. */
export interface SigningKey {
  readonly kid: string
  readonly alg: keyof typeof hashes
  /** null: not made yet, so that nothing was signed with it. */
  jwk: PrivateJwk | null
}

/** An RSA key with all of its numbers, in base64url (RFC 7518 section 6.3). */
export type PrivateJwk = Readonly<Record<'kty' | 'n' | 'e' | 'd' | 'p' | 'q' | 'dp' | 'dq' | 'qi', string>>

/** The keys of a user pool and of the identity pools. */
export type SigningKeys = Readonly<Record<'idToken' | 'accessToken' | 'identity', PrivateJwk>>

const hashes = { RS256: 'SHA-256', RS512: 'SHA-512' } as const

/** By the key of the state that they are made of. */
const pairs = new WeakMap<SigningKey, Promise<CryptoKeyPair>>()

/** The key as WebCrypto takes it. One that isn't there is made: it takes some tenths of a second, meanwhile all wait. */
export function keyPairOf(key: SigningKey): Promise<CryptoKeyPair> {
  const known = pairs.get(key)
  if (known) return known
  const pair = key.jwk ? importPair(key, key.jwk) : makePair(key)
  pairs.set(key, pair)
  return pair
}

/** What a key set shows of the key (RFC 7517 section 4). */
export async function publicJwkOf(key: SigningKey) {
  const { kid, alg } = key
  const { publicKey } = await keyPairOf(key)
  const { e = '', kty = '', n = '' } = await crypto.subtle.exportKey('jwk', publicKey)
  return { alg, e, kid, kty, n, use: 'sig' }
}

async function makePair(key: SigningKey): Promise<CryptoKeyPair> {
  const size = { modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) }
  const pair = await crypto.subtle.generateKey({ ...algorithmOf(key), ...size }, true, ['sign', 'verify'])
  key.jwk = await exportPrivate(pair.privateKey)
  return pair
}

async function importPair(key: SigningKey, jwk: PrivateJwk): Promise<CryptoKeyPair> {
  const { kty, n, e } = jwk
  const algorithm = algorithmOf(key)
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']),
    crypto.subtle.importKey('jwk', { kty, n, e }, algorithm, true, ['verify']),
  ])
  return { privateKey, publicKey }
}

async function exportPrivate(privateKey: CryptoKey): Promise<PrivateJwk> {
  const jwk = await crypto.subtle.exportKey('jwk', privateKey)
  const { kty = '', n = '', e = '', d = '', p = '', q = '', dp = '', dq = '', qi = '' } = jwk
  return { kty, n, e, d, p, q, dp, dq, qi }
}

const algorithmOf = ({ alg }: SigningKey) => ({ name: 'RSASSA-PKCS1-v1_5', hash: hashes[alg] })
