import type { Connection } from '../../connection/connection.ts'
import { measured, type NoteComputation } from '../note.ts'
import { ProblemError } from '../problem.ts'
import { respondToChallenge, type SignInAnswer, signInAnswer } from './respond-to-challenge.ts'
import { passwordClaimSignature, type SrpKeyPair, srpKeyPair, srpTimestamp } from './srp.ts'
import type { SignInReply } from './user-pool-answers.ts'

/** What the proof takes besides the password. */
export interface SrpTools {
  /** The service's clock. */
  readonly now: () => number
  readonly note: NoteComputation
  /** Hands out what prepareSrp made before; null: nothing is left. */
  readonly keysAhead: () => SrpKeyPair | null
}

/** The client's key pair for one SRP sign-in. It takes about 10 ms, so that it is made ahead where there is time. */
export const prepareSrp = (): SrpKeyPair => srpKeyPair(crypto.getRandomValues(new Uint8Array(32)))

/**
 * Proves the password to PASSWORD_VERIFIER: it stays here.
 * @param send the request that SRP_A goes along with, whatever the flow
 * @throws ProblemError
 */
export async function proveBySrp(
  connection: Connection,
  { username, password }: { readonly username: string; readonly password: string },
  { now, note, keysAhead }: SrpTools,
  send: (publicKey: { readonly SRP_A: string }) => Promise<SignInReply>,
): Promise<SignInAnswer> {
  if (!globalThis.crypto?.subtle) throw new ProblemError({ kind: 'insecure-page' })
  const keys = keysAhead() ?? prepareSrp()
  const SRP_A = keys.public.toString(16)
  note({ name: 'srp-key', values: [measured('a', keys.private.toString(16)), measured('SRP_A', SRP_A)] })
  const started = await send({ SRP_A })
  if (started.kind !== 'password-verifier') return signInAnswer(connection, started, username)
  const { challenge, salt, serverPublic, secretBlock, userIdForSrp } = started
  const timestamp = srpTimestamp(new Date(now()))
  const poolName = connection.userPoolId?.split('_')[1] ?? ''
  const signature = await passwordClaimSignature(keys, { ...started, poolName, password, timestamp })
  note({
    name: 'srp-proof',
    values: [
      measured('SRP_B', serverPublic),
      measured('SALT', salt),
      measured('SECRET_BLOCK', secretBlock),
      measured('TIMESTAMP', timestamp),
      measured('PASSWORD_CLAIM_SIGNATURE', signature),
    ],
  })
  const reply = await respondToChallenge(connection, {
    name: 'PASSWORD_VERIFIER',
    username: userIdForSrp,
    session: challenge.session,
    responses: {
      PASSWORD_CLAIM_SECRET_BLOCK: secretBlock,
      TIMESTAMP: timestamp,
      PASSWORD_CLAIM_SIGNATURE: signature,
    },
  })
  return signInAnswer(connection, reply, userIdForSrp)
}
