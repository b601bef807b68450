import type { Connection } from '../../connection/connection.ts'
import type { UnknownChallenge } from '../challenges/challenge.ts'
import type { KnownDevice } from '../device.ts'
import { measured, type NoteComputation } from '../note.ts'
import { ProblemError } from '../problem.ts'
import { respondToChallenge, type SignInAnswer, signInAnswer } from './respond-to-challenge.ts'
import { passwordClaimSignature, type SrpKeyPair, srpKeyPair, srpTimestamp } from './srp.ts'
import type { SignInReply } from './user-pool-answers.ts'

/** What a proof takes besides the password. */
export interface SrpTools {
  /** The service's clock. */
  readonly now: () => number
  readonly note: NoteComputation
  /** Hands out what prepareSrp made before; null: nothing is left. */
  readonly keysAhead: () => SrpKeyPair | null
  /** The remembered device that this is for the user; null: none. */
  readonly device: KnownDevice | null
}

/** The client's key pair for one SRP sign-in. It takes about 10 ms, so that it is made ahead where there is time. */
export const prepareSrp = (): SrpKeyPair => srpKeyPair(crypto.getRandomValues(new Uint8Array(32)))

/** What each request of a sign-in from a remembered device says of it. */
export const deviceParameter = ({ device }: SrpTools): Readonly<Record<string, string>> =>
  device ? { DEVICE_KEY: device.key } : {}

/**
 * Proves the password to PASSWORD_VERIFIER: it stays here.
 * @param send the request that SRP_A goes along with, whatever the flow
 * @throws ProblemError
 */
export async function proveBySrp(
  connection: Connection,
  { username, password }: { readonly username: string; readonly password: string },
  tools: SrpTools,
  send: (publicKey: { readonly SRP_A: string }) => Promise<SignInReply>,
): Promise<SignInAnswer> {
  const { keys, SRP_A } = newKeys(tools)
  const started = await send({ SRP_A })
  if (started.kind !== 'password-verifier') return provenDevice(connection, started, username, tools)
  const poolName = connection.userPoolId?.split('_')[1] ?? ''
  const responses = await proofOf(keys, started, { name: 'srp-proof', poolName, secret: password }, tools)
  const reply = await respondToChallenge(connection, {
    name: 'PASSWORD_VERIFIER',
    username: started.userIdForSrp,
    session: started.challenge.session,
    responses: { ...responses, ...deviceParameter(tools) },
  })
  return provenDevice(connection, reply, started.userIdForSrp, tools)
}

/** The answer to a request of a sign-in, once the device has shown itself where that is due. @throws ProblemError */
export async function provenDevice(
  connection: Connection,
  reply: SignInReply,
  username: string,
  tools: SrpTools,
): Promise<SignInAnswer> {
  const { device } = tools
  const isDue = reply.kind === 'challenge' && reply.challenge.name === null
  if (device && isDue && reply.challenge.unknown === 'DEVICE_SRP_AUTH') {
    return signInAnswer(connection, await proveDevice(connection, reply.challenge, username, device, tools), username)
  }
  return signInAnswer(connection, reply, username)
}

/** DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER: in place of pool and user stand the device's group key and key. */
async function proveDevice(
  connection: Connection,
  { session }: UnknownChallenge<string | null>,
  username: string,
  { key, groupKey, secret }: KnownDevice,
  tools: SrpTools,
): Promise<SignInReply> {
  const { keys, SRP_A } = newKeys(tools)
  const begun = { name: 'DEVICE_SRP_AUTH', username, session, responses: { SRP_A, DEVICE_KEY: key } }
  const started = await respondToChallenge(connection, begun)
  if (started.kind !== 'password-verifier') return started
  const responses = await proofOf(keys, started, { name: 'device-proof', poolName: groupKey, secret }, tools)
  return respondToChallenge(connection, {
    name: 'DEVICE_PASSWORD_VERIFIER',
    username,
    session: started.challenge.session,
    responses: { ...responses, DEVICE_KEY: key },
  })
}

function newKeys({ note, keysAhead }: SrpTools) {
  if (!globalThis.crypto?.subtle) throw new ProblemError({ kind: 'insecure-page' })
  const keys = keysAhead() ?? prepareSrp()
  const SRP_A = keys.public.toString(16)
  note({ name: 'srp-key', values: [measured('a', keys.private.toString(16)), measured('SRP_A', SRP_A)] })
  return { keys, SRP_A }
}

interface Proof {
  readonly name: 'srp-proof' | 'device-proof'
  /** Or the group key of a device. */
  readonly poolName: string
  readonly secret: string
}

/** The responses that prove the secret. */
async function proofOf(
  keys: SrpKeyPair,
  started: Extract<SignInReply, { kind: 'password-verifier' }>,
  { name, poolName, secret }: Proof,
  { now, note }: SrpTools,
): Promise<Readonly<Record<string, string>>> {
  const { salt, serverPublic, secretBlock } = started
  const timestamp = srpTimestamp(new Date(now()))
  const signature = await passwordClaimSignature(keys, { ...started, poolName, password: secret, timestamp })
  note({
    name,
    values: [
      measured('SRP_B', serverPublic),
      measured('SALT', salt),
      measured('SECRET_BLOCK', secretBlock),
      measured('TIMESTAMP', timestamp),
      measured('PASSWORD_CLAIM_SIGNATURE', signature),
    ],
  })
  return { PASSWORD_CLAIM_SECRET_BLOCK: secretBlock, TIMESTAMP: timestamp, PASSWORD_CLAIM_SIGNATURE: signature }
}
