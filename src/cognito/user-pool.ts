import {
  type AuthenticationResultType,
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../connection/connection.ts'
import type { AccessToken, IdToken, RefreshToken, TokenSet } from '../token/token-set.ts'
import { type Challenge, readChallenge } from './challenge.ts'
import { clientSettings } from './client-settings.ts'
import { measured, type Note } from './note.ts'
import { ProblemError } from './problem.ts'
import { passwordClaimSignature, type SrpKeyPair, srpKeyPair, srpTimestamp } from './srp.ts'

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

/** Starts a sign-in with user name and password. @throws what problemFrom understands */
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
  const answer = await clientFor(connection).send(
    new InitiateAuthCommand({
      ClientId: connection.userPoolClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: password },
    }),
  )
  return readAnswer(answer, username)
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
  const client = clientFor(connection)
  const keys = keysMadeAhead ?? freshKeys()
  keysMadeAhead = null
  note({
    name: 'srp-key',
    values: [measured('a', keys.private.toString(16)), measured('SRP_A', keys.public.toString(16))],
  })
  const started = await client.send(
    new InitiateAuthCommand({
      ClientId: connection.userPoolClientId,
      AuthFlow: 'USER_SRP_AUTH',
      AuthParameters: { USERNAME: signIn.username, SRP_A: keys.public.toString(16) },
    }),
  )
  if (started.ChallengeName !== 'PASSWORD_VERIFIER') return readAnswer(started, signIn.username)
  const parameters = started.ChallengeParameters ?? {}
  const challenge = {
    poolName: connection.userPoolId?.split('_')[1] ?? '',
    userIdForSrp: needed(parameters.USER_ID_FOR_SRP, 'USER_ID_FOR_SRP'),
    password: signIn.password,
    salt: needed(parameters.SALT, 'SALT'),
    serverPublic: needed(parameters.SRP_B, 'SRP_B'),
    secretBlock: needed(parameters.SECRET_BLOCK, 'SECRET_BLOCK'),
    timestamp: srpTimestamp(new Date(now())),
  }
  const signature = await passwordClaimSignature(keys, challenge)
  note({
    name: 'srp-proof',
    values: [
      measured('SRP_B', challenge.serverPublic),
      measured('SALT', challenge.salt),
      measured('SECRET_BLOCK', challenge.secretBlock),
      measured('TIMESTAMP', challenge.timestamp),
      measured('PASSWORD_CLAIM_SIGNATURE', signature),
    ],
  })
  const answer = await client.send(
    new RespondToAuthChallengeCommand({
      ClientId: connection.userPoolClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      Session: started.Session,
      ChallengeResponses: {
        USERNAME: challenge.userIdForSrp,
        PASSWORD_CLAIM_SECRET_BLOCK: challenge.secretBlock,
        TIMESTAMP: challenge.timestamp,
        PASSWORD_CLAIM_SIGNATURE: signature,
      },
    }),
  )
  return readAnswer(answer, challenge.userIdForSrp)
}

export interface NewPassword {
  readonly password: string
  /** Required attributes by name, without the `userAttributes.` of the wire. */
  readonly attributes: Readonly<Record<string, string>>
}

/** Answers NEW_PASSWORD_REQUIRED. @throws what problemFrom understands */
export async function answerNewPassword(
  connection: Connection,
  challenge: Challenge,
  answer: NewPassword,
): Promise<SignInAnswer> {
  const attributes = Object.entries(answer.attributes).map(
    ([name, value]) => [`userAttributes.${name}`, value] as const,
  )
  const response = await clientFor(connection).send(
    new RespondToAuthChallengeCommand({
      ClientId: connection.userPoolClientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session: challenge.session,
      ChallengeResponses: {
        USERNAME: challenge.username,
        NEW_PASSWORD: answer.password,
        ...Object.fromEntries(attributes),
      },
    }),
  )
  return readAnswer(response, challenge.username)
}

interface Answer {
  readonly AuthenticationResult?: AuthenticationResultType | undefined
  readonly ChallengeName?: string | undefined
  readonly ChallengeParameters?: Record<string, string> | undefined
  readonly Session?: string | undefined
}

function readAnswer(answer: Answer, username: string): SignInAnswer {
  if (answer.ChallengeName) {
    return { kind: 'challenge', challenge: readChallenge({ ...answer, ChallengeName: answer.ChallengeName }, username) }
  }
  const result = answer.AuthenticationResult
  return {
    kind: 'tokens',
    tokens: {
      idToken: needed(result?.IdToken, 'IdToken') as IdToken,
      accessToken: needed(result?.AccessToken, 'AccessToken') as AccessToken,
      refreshToken: (result?.RefreshToken as RefreshToken | undefined) ?? null,
    },
  }
}

function clientFor(connection: Connection): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient(clientSettings(connection, 'userPool'))
}

function needed(value: string | undefined, name: string): string {
  if (!value) throw new ProblemError({ kind: 'incomplete', service: 'user-pool', missing: name })
  return value
}
