import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../../connection/connection.ts'
import type { TokenSet } from '../../token/token-set.ts'
import type { Challenge } from '../challenges/challenge.ts'
import { clientSettings, onlyOnce } from '../client-settings.ts'
import { measured, type Note } from '../note.ts'
import { leavesOpen, ProblemError, problemFrom } from '../problem.ts'
import { answerOf } from '../sdk-answer.ts'
import { passwordClaimSignature, type SrpKeyPair, srpKeyPair, srpTimestamp } from './srp.ts'
import { type SignInReply, userPoolOperations } from './user-pool-answers.ts'

/** How the password is proved: without sending it, or by sending it. */
export type PasswordFlow = 'srp' | 'plain'

export interface PasswordSignIn {
  readonly username: string
  readonly password: string
  readonly flow: PasswordFlow
}

/** What the user pool answers to a step of a sign-in. */
export type SignInAnswer =
  | { readonly kind: 'tokens'; readonly tokens: TokenSet }
  | { readonly kind: 'challenge'; readonly challenge: Challenge }

/** Starts a sign-in with user name and password. @throws ProblemError */
export function signInWithPassword(
  connection: Connection,
  signIn: PasswordSignIn,
  now: () => number,
  note: Note,
): Promise<SignInAnswer> {
  return signIn.flow === 'srp' ? signInWithSrp(connection, signIn, now, note) : signInPlainly(connection, signIn)
}

/** InitiateAuth with USER_PASSWORD_AUTH: the password travels, under TLS, to Cognito. */
async function signInPlainly(connection: Connection, { username, password }: PasswordSignIn): Promise<SignInAnswer> {
  const command = new InitiateAuthCommand({
    ClientId: connection.userPoolClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: username, PASSWORD: password },
  })
  const reply = await answerOf(userPoolOperations.initiateAuth, clientFor(connection), (client) => client.send(command))
  return signInAnswer(reply, username)
}

const freshKeys = () => srpKeyPair(crypto.getRandomValues(new Uint8Array(32)))

/** While this module arrives nobody waits yet. Each pair serves one sign-in. */
let keysMadeAhead: SrpKeyPair | null = freshKeys()

/** InitiateAuth with USER_SRP_AUTH, then the proof: the password stays here. */
async function signInWithSrp(
  connection: Connection,
  signIn: PasswordSignIn,
  now: () => number,
  note: Note,
): Promise<SignInAnswer> {
  if (!globalThis.crypto?.subtle) throw new ProblemError({ kind: 'insecure-page' })
  const keys = keysMadeAhead ?? freshKeys()
  keysMadeAhead = null
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
  if (started.kind !== 'password-verifier') return signInAnswer(started, signIn.username)
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
  return respond(connection, userIdForSrp, {
    ChallengeName: 'PASSWORD_VERIFIER',
    Session: started.session,
    ChallengeResponses: {
      USERNAME: userIdForSrp,
      PASSWORD_CLAIM_SECRET_BLOCK: secretBlock,
      TIMESTAMP: timestamp,
      PASSWORD_CLAIM_SIGNATURE: signature,
    },
  })
}

export interface NewPassword {
  readonly password: string
  /** Required attributes by name, without the `userAttributes.` of the wire. */
  readonly attributes: Readonly<Record<string, string>>
}

/** Answers NEW_PASSWORD_REQUIRED. @throws ProblemError */
export async function answerNewPassword(
  connection: Connection,
  challenge: Challenge,
  answer: NewPassword,
): Promise<SignInAnswer> {
  const attributes = Object.entries(answer.attributes).map(
    ([name, value]) => [`userAttributes.${name}`, value] as const,
  )
  try {
    return await respond(connection, challenge.username, {
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: challenge.session,
      ChallengeResponses: {
        USERNAME: challenge.username,
        NEW_PASSWORD: answer.password,
        ...Object.fromEntries(attributes),
      },
    })
  } catch (error) {
    const problem = problemFrom(error)
    if (!leavesOpen(problem)) throw error
    throw new ProblemError({ kind: 'new-password-unconfirmed', reason: problem }, { cause: error })
  }
}

type Response = Omit<ConstructorParameters<typeof RespondToAuthChallengeCommand>[0], 'ClientId'>

/** RespondToAuthChallenge, whose session is used up by the first try. */
async function respond(connection: Connection, username: string, response: Response): Promise<SignInAnswer> {
  const command = new RespondToAuthChallengeCommand({ ClientId: connection.userPoolClientId, ...response })
  const client = new CognitoIdentityProviderClient({ ...clientSettings(connection, 'userPool'), ...onlyOnce })
  const reply = await answerOf(userPoolOperations.respondToAuthChallenge, client, () => client.send(command))
  return signInAnswer(reply, username)
}

/** @param username to answer a challenge with that names none */
function signInAnswer(reply: SignInReply, username: string): SignInAnswer {
  switch (reply.kind) {
    case 'tokens':
      return reply
    case 'new-password':
      return {
        kind: 'challenge',
        challenge: {
          name: 'NEW_PASSWORD_REQUIRED',
          username: reply.username ?? username,
          session: reply.session,
          requiredAttributes: reply.requiredAttributes,
        },
      }
    case 'password-verifier':
      throw new ProblemError({ kind: 'unsupported-challenge', name: 'PASSWORD_VERIFIER' })
    case 'other-challenge':
      throw new ProblemError({ kind: 'unsupported-challenge', name: reply.name })
    default:
      return reply satisfies never
  }
}

function clientFor(connection: Connection): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient(clientSettings(connection, 'userPool'))
}
