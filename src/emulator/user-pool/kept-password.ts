import { equalBytes, utf8 } from '../../text/bytes.ts'
import type { KeptPassword } from '../state/user-pool.ts'
import { poolNameOf } from './pools.ts'
import { privateKeyOf, randomSalt } from './srp.ts'

export async function keepPassword(poolId: string, username: string, password: string): Promise<KeptPassword> {
  const salt = randomSalt()
  return { salt, privateKey: await privateKeyOf(poolNameOf(poolId), username, password, salt) }
}

/**
 * Whether a password sent in the clear is the one that is kept.
 * @param kept null: there is none; it takes as long, so that the duration doesn't tell which names exist
 */
export async function isPasswordOf(
  poolId: string,
  username: string,
  kept: KeptPassword | null,
  password: string,
): Promise<boolean> {
  const privateKey = await privateKeyOf(poolNameOf(poolId), username, password, kept?.salt ?? '0')
  return kept !== null && equalBytes(utf8(privateKey), utf8(kept.privateKey))
}
