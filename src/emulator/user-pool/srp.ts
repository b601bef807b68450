import {
  type Bytes,
  bytesToBase64,
  bytesToHex,
  concatBytes,
  hexToBytes,
  hmacSha256,
  randomBytes,
  sha256,
  utf8,
} from '../../text/bytes.ts'
import type { KeptPassword } from '../state/user-pool.ts'

/**
 * The server's half of Cognito's SRP: SHA-256, the 3072-bit group of RFC 3526 §4 with g = 2 (not that of RFC 5054),
 * and Cognito's own key derivation. The letters are those of https://www.rfc-editor.org/rfc/rfc5054
 */
const N = BigInt(
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
const g = 2n
/** k = H(padHex(N) ‖ padHex(g)); written out, as it never changes. */
const k = 0x538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6n

/** What the server remembers between its challenge and the proof, in hex. */
export interface IssuedSrpChallenge {
  readonly clientPublic: string
  readonly serverPrivate: string
  readonly serverPublic: string
  readonly verifier: string
}

/** What a challenge is made of. */
export interface SrpVerifier {
  readonly salt: string
  readonly verifier: bigint
}

/** The bytes of Java’s BigInteger.toByteArray, in hex: with a leading 00 where the top bit is set. */
export function padHex(value: bigint): string {
  const hex = value.toString(16)
  const even = hex.length % 2 === 1 ? `0${hex}` : hex
  return /^[89a-f]/.test(even) ? `00${even}` : even
}

/** Computed once each, since it takes some milliseconds. */
const verifiers = new WeakMap<KeptPassword, SrpVerifier>()

/** The verifier of a password (RFC 5054 section 2.4). */
export function verifierOf(kept: KeptPassword): SrpVerifier {
  const known = verifiers.get(kept)
  if (known) return known
  const verifier = { salt: kept.salt, verifier: power(g, numberIn(kept.privateKey)) }
  verifiers.set(kept, verifier)
  return verifier
}

/**
 * Starts an exchange.
 * @param clientPublic SRP_A as sent, hex
 * @returns null when SRP_A isn't a number that SRP allows (RFC 5054 §2.5.4: A mod N must not be 0)
 */
export function startSrp(
  { verifier }: SrpVerifier,
  clientPublic: string,
  serverPrivate: bigint = randomNumber(),
): IssuedSrpChallenge | null {
  if (!/^[0-9a-f]{1,1024}$/i.test(clientPublic)) return null
  if (numberIn(clientPublic) % N === 0n) return null
  return {
    clientPublic,
    serverPrivate: serverPrivate.toString(16),
    serverPublic: ((k * verifier + power(g, serverPrivate)) % N).toString(16),
    verifier: verifier.toString(16),
  }
}

/** The signature that proves the password; base64, as PASSWORD_CLAIM_SIGNATURE. */
export async function expectedSignature(
  challenge: IssuedSrpChallenge,
  claim: { poolName: string; userIdForSrp: string; secretBlock: Bytes; timestamp: string },
): Promise<string> {
  const key = await sessionKey(challenge)
  const message = concatBytes(utf8(claim.poolName + claim.userIdForSrp), claim.secretBlock, utf8(claim.timestamp))
  return bytesToBase64(await hmacSha256(key, message))
}

/** 16 bytes that both sides arrive at. */
export async function sessionKey(challenge: IssuedSrpChallenge): Promise<Bytes> {
  const { clientPublic, serverPublic, serverPrivate, verifier } = challenge
  const [A, B, b, v] = [numberIn(clientPublic), numberIn(serverPublic), numberIn(serverPrivate), numberIn(verifier)]
  const U = await sha256(concatBytes(numberBytes(A), numberBytes(B)))
  const u = numberIn(bytesToHex(U))
  const S = power((A * power(v, u)) % N, b)
  const pseudoRandomKey = await hmacSha256(numberBytes(u), numberBytes(S))
  const info = concatBytes(utf8('Caldera Derived Key'), Uint8Array.of(1))
  return (await hmacSha256(pseudoRandomKey, info)).slice(0, 16)
}

/**
 * The challenge of an unknown username: the same salt each time, and a verifier that no password fits.
 * @param key hex; a secret, else the salt of an unknown user could be recognised
 */
export async function decoyVerifier(key: string, username: string): Promise<SrpVerifier> {
  const digest = await hmacSha256(hexToBytes(key), utf8(username))
  const salt = bytesToHex(digest.slice(0, 16)).replace(/^00/, '01')
  return { salt, verifier: power(g, randomNumber()) }
}

/**
 * x of RFC 5054, in hex.
 * @param poolName the pool ID after its underscore
 * @param salt hex; must not start with 00, since clients take it for a number and lose the zeros
 */
export async function privateKeyOf(
  poolName: string,
  userIdForSrp: string,
  password: string,
  salt: string,
): Promise<string> {
  const inner = await sha256(utf8(`${poolName}${userIdForSrp}:${password}`))
  return bytesToHex(await sha256(concatBytes(numberBytes(numberIn(salt)), inner)))
}

/** By the exponent's hex digits from the left: a sixteenth power each, times a small power out of a table. */
function power(base: bigint, exponent: bigint): bigint {
  const small = [1n]
  while (small.length < 16) small.push(((small.at(-1) ?? 1n) * base) % N)
  return Array.from(exponent.toString(16), (digit) => small[Number.parseInt(digit, 16)] ?? 1n).reduce(
    (result, factor) => {
      const second = (result * result) % N
      const fourth = (second * second) % N
      const eighth = (fourth * fourth) % N
      return (((eighth * eighth) % N) * factor) % N
    },
    1n,
  )
}

const numberBytes = (value: bigint): Bytes => hexToBytes(padHex(value))

const numberIn = (hex: string): bigint => BigInt(`0x${hex}`)

const randomNumber = (): bigint => numberIn(bytesToHex(randomBytes(32)))

export const randomSalt = (): string => bytesToHex(randomBytes(16)).replace(/^00/, '01')
