import { type Bytes, hmacSha1 } from './bytes.ts'

// Time-based one-time passwords (RFC 6238) as authenticator apps and Cognito have them: HMAC-SHA-1, steps of 30 seconds,
// six digits.

const stepSeconds = 30

/** @param time epoch milliseconds */
export const totpStep = (time: number): number => Math.floor(time / 1000 / stepSeconds)

/** The password of a step: HOTP of its number (RFC 4226, section 5.3). */
export async function totpOf(secret: Bytes, step: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(step))
  const hash = new DataView((await hmacSha1(secret, new Uint8Array(counter.buffer))).buffer)
  const offset = hash.getUint8(19) & 0xf
  return String((hash.getUint32(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
