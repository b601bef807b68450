import { bytesToHex, equalBytes, hexToBytes, sha256, utf8 } from '../../text/bytes.ts'
import { poolNameOf } from './pools.ts'
import { createVerifier } from './srp.ts'
import type { KeptPassword } from './user-pool-state.ts'

/** What is kept of a password: both forms are made here, so that SRP and a plain password agree. */
export async function keepPassword(poolId: string, username: string, password: string): Promise<KeptPassword> {
  const srp = await createVerifier(poolNameOf(poolId), username, password)
  return { ...srp, hash: bytesToHex(await hashOf(srp.salt, password)) }
}

/**
 * Whether a password sent in the clear is the one that is kept.
 * @param kept null: there is none; it takes as long, so that the duration doesn't tell which names exist
 */
export async function isPasswordOf(kept: KeptPassword | null, password: string): Promise<boolean> {
  const hash = await hashOf(kept?.salt ?? '', password)
  return kept !== null && equalBytes(hash, hexToBytes(kept.hash))
}

/**
 * One round of SHA-256 over salt and password: fast, because this server holds test users. A server with the passwords
 * of people takes a slow function (Argon2, scrypt).
 */
const hashOf = (salt: string, password: string) => sha256(utf8(`${salt} ${password}`))
