import { CognitoIdentityProviderClient, InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../../connection/connection.ts'
import { clientSettings } from '../client-settings.ts'
import { measured, type NoteComputation } from '../note.ts'
import { ProblemError } from '../problem.ts'
import { answerOf } from '../sdk-answer.ts'
import { respondToChallenge, type SignInAnswer, signInAnswer } from './answer-challenge.ts'
import { passwordClaimSignature, type SrpKeyPair, srpKeyPair, srpTimestamp } from './srp.ts'
import { userPoolOperations } from './user-pool-answers.ts'

/** How the password is proved: without sending it, or by sending it; `custom`: the user pool asks questions instead. */
export type PasswordFlow = 'srp' | 'plain' | 'custom'

export interface PasswordSignIn {
  readonly username: string
  /** Not used where the flow is `custom`. */
  readonly password: string
  readonly flow: PasswordFlow
}

/**
 * Starts a sign-in with user name and, but for the custom flow, password.
 * @param keysAhead hands out what prepareSrp made before; null: nothing is left
 * @throws ProblemError
 */
export function signInWithPassword(
  connection: Connection,
  signIn: PasswordSignIn,
  now: () => number,
  note: NoteComputation,
  keysAhead: () => SrpKeyPair | null = () => null,
): Promise<SignInAnswer> {
  const { username, password, flow } = signIn
  if (flow === 'plain') return start(connection, username, 'USER_PASSWORD_AUTH', { PASSWORD: password })
  if (flow === 'custom') return start(connection, username, 'CUSTOM_AUTH', {})
  return signInWithSrp(connection, signIn, now, note, keysAhead)
}

/** InitiateAuth, which needs no more. With USER_PASSWORD_AUTH the password travels, under TLS, to Cognito. */
async function start(
  connection: Connection,
  username: string,
  flow: 'USER_PASSWORD_AUTH' | 'CUSTOM_AUTH',
  parameters: Readonly<Record<string, string>>,
): Promise<SignInAnswer> {
  const command = new InitiateAuthCommand({
    ClientId: connection.userPoolClientId,
    AuthFlow: flow,
    AuthParameters: { USERNAME: username, ...parameters },
  })
  const reply = await answerOf(userPoolOperations.initiateAuth, clientFor(connection), (client) => client.send(command))
  return signInAnswer(connection, reply, username)
}

/** The client's key pair for one SRP sign-in. It takes about 10 ms, so that it is made ahead where there is time. */
export const prepareSrp = (): SrpKeyPair => srpKeyPair(crypto.getRandomValues(new Uint8Array(32)))

/** InitiateAuth with USER_SRP_AUTH, then the proof: the password stays here. */
async function signInWithSrp(
  connection: Connection,
  signIn: PasswordSignIn,
  now: () => number,
  note: NoteComputation,
  keysAhead: () => SrpKeyPair | null,
): Promise<SignInAnswer> {
  if (!globalThis.crypto?.subtle) throw new ProblemError({ kind: 'insecure-page' })
  const keys = keysAhead() ?? prepareSrp()
  note({
    name: 'srp-key',
    values: [measured('a', keys.private.toString(16)), measured('SRP_A', keys.public.toString(16))],
  })
  const command = new InitiateAuthCommand({
    ClientId: connection.userPoolClientId,
    AuthFlow: 'USER_SRP_AUTH',
    AuthParameters: { USERNAME: signIn.username, SRP_A: keys.public.toString(16) },
  })
  const started = await answerOf(userPoolOperations.initiateAuth, clientFor(connection), (client) =>
    client.send(command),
  )
  if (started.kind !== 'password-verifier') return signInAnswer(connection, started, signIn.username)
  const { salt, serverPublic, secretBlock, userIdForSrp } = started
  const timestamp = srpTimestamp(new Date(now()))
  const poolName = connection.userPoolId?.split('_')[1] ?? ''
  const signature = await passwordClaimSignature(keys, { ...started, poolName, password: signIn.password, timestamp })
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
  return respondToChallenge(connection, {
    name: 'PASSWORD_VERIFIER',
    username: userIdForSrp,
    session: started.session,
    responses: {
      PASSWORD_CLAIM_SECRET_BLOCK: secretBlock,
      TIMESTAMP: timestamp,
      PASSWORD_CLAIM_SIGNATURE: signature,
    },
  })
}

function clientFor(connection: Connection): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient(clientSettings(connection, 'userPool'))
}
