/**
 * The client's half of Cognito's SRP (RFC 5054 in Cognito's variant: SHA-256, the 3072-bit group of RFC 3526 with
 * g = 2, and a 16-byte key derived with HKDF). The password never leaves this module. Values are BigInt or, where noted, hex.
 */

// RFC 3526, section 4: group 15.
const prime = BigInt(
  `0x${[
    'FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD',
    'EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED',
    'EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F',
    '83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B',
    'E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510',
    '15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7',
    'ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C',
    'BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF',
  ].join('')}`,
)
const generator = 2n

export interface SrpKeyPair {
  readonly private: bigint
  /** A = g^a mod N. */
  readonly public: bigint
}

/** For one sign-in. @param random 32 fresh random bytes */
export function srpKeyPair(random: Uint8Array): SrpKeyPair {
  const a = BigInt(`0x${toHex(random)}`)
  const A = modPow(generator, a)
  if (A % prime === 0n) throw new Error('SRP: A mod N is 0')
  return { private: a, public: A }
}

/** SRP_B in hex, at most as long as N, no multiple of it, else anyone could compute the key (RFC 5054, 2.5.3). */
export function isUsableServerPublic(hex: string): boolean {
  return /^[\da-f]{1,1024}$/i.test(hex) && BigInt(`0x${hex}`) % prime !== 0n
}

export interface SrpChallenge {
  /** The part of the pool ID after the underscore. */
  readonly poolName: string
  readonly userIdForSrp: string
  readonly password: string
  /** SALT and SRP_B of the challenge, hex. */
  readonly salt: string
  readonly serverPublic: string
  /** SECRET_BLOCK, base64. */
  readonly secretBlock: string
  readonly timestamp: string
}

/**
 * PASSWORD_CLAIM_SIGNATURE, base64.
 * @throws Error where the server's values are unusable (B mod N or U is 0, no hex)
 */
export async function passwordClaimSignature(keys: SrpKeyPair, challenge: SrpChallenge): Promise<string> {
  const { poolName, userIdForSrp, secretBlock, timestamp } = challenge
  const key = await sessionKey(keys, challenge)
  const message = concat(utf8(poolName + userIdForSrp), fromBase64(secretBlock), utf8(timestamp))
  return toBase64(await hmac(key, message))
}

/** What a user pool keeps in place of a secret, and the salt that it is made with. @param random 16 fresh random bytes */
export async function srpVerifier(
  { poolName, userIdForSrp, password }: Pick<SrpChallenge, 'poolName' | 'userIdForSrp' | 'password'>,
  random: Uint8Array,
): Promise<{ readonly verifier: Uint8Array; readonly salt: Uint8Array }> {
  const salt = padded(BigInt(`0x${toHex(random)}`))
  const x = await privateKey({ poolName, userIdForSrp, password, salt: toHex(salt) })
  return { verifier: padded(modPow(generator, x)), salt }
}

/** x of RFC 5054, section 2.4, in Cognito's variant. */
async function privateKey({
  poolName,
  userIdForSrp,
  password,
  salt,
}: Pick<SrpChallenge, 'poolName' | 'userIdForSrp' | 'password' | 'salt'>): Promise<bigint> {
  const inner = await sha256(utf8(`${poolName}${userIdForSrp}:${password}`))
  return toBigInt(await sha256(concat(padded(BigInt(`0x${salt}`)), inner)))
}

/** The 16-byte key that both sides arrive at. Exported for the published vector. */
export async function sessionKey(
  keys: SrpKeyPair,
  challenge: Omit<SrpChallenge, 'secretBlock' | 'timestamp'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const B = BigInt(`0x${challenge.serverPublic}`)
  if (!isUsableServerPublic(challenge.serverPublic)) throw new Error('SRP: B mod N is 0')
  const [k, u, x] = await Promise.all([
    sha256(concat(padded(prime), padded(generator))).then(toBigInt),
    sha256(concat(padded(keys.public), padded(B))).then(toBigInt),
    privateKey(challenge),
  ])
  if (u === 0n) throw new Error('SRP: U is 0')
  const base = (((B - k * modPow(generator, x)) % prime) + prime) % prime
  const S = modPow(base, keys.private + u * x)
  const pseudoRandomKey = await hmac(padded(u), padded(S))
  const derived = await hmac(pseudoRandomKey, concat(utf8('Caldera Derived Key'), new Uint8Array([1])))
  return derived.slice(0, 16)
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** TIMESTAMP as Cognito wants it: English, UTC, and the day of the month without a leading zero. */
export function srpTimestamp(now: Date): string {
  const time = now.toISOString().slice(11, 19)
  return `${days[now.getUTCDay()]} ${months[now.getUTCMonth()]} ${now.getUTCDate()} ${time} UTC ${now.getUTCFullYear()}`
}

/** Four bits of the exponent at a time, the highest first: with the small base g, then, hardly more than squaring. */
function modPow(base: bigint, exponent: bigint): bigint {
  const powers = [1n]
  for (let power = 1; power < 16; power++) powers.push(((powers.at(-1) ?? 1n) * base) % prime)
  let result = 1n
  for (const digit of exponent.toString(16)) {
    for (let square = 0; square < 4; square++) result = (result * result) % prime
    result = (result * (powers[Number.parseInt(digit, 16)] ?? 1n)) % prime
  }
  return result
}

/** The bytes of Java's BigInteger.toByteArray: an extra 00 in front where the first bit is set. Forgotten, every other sign-in fails. */
function padded(value: bigint): Uint8Array<ArrayBuffer> {
  const hex = value.toString(16)
  const even = hex.length % 2 === 0 ? hex : `0${hex}`
  return fromHex(/^[89a-f]/.test(even) ? `00${even}` : even)
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

async function hmac(key: Uint8Array<ArrayBuffer>, message: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, message))
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const toBigInt = (bytes: Uint8Array) => BigInt(`0x${toHex(bytes)}`)
export const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

function concat(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return bytes
}
