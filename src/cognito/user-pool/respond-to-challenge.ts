import { CognitoIdentityProviderClient, RespondToAuthChallengeCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../../connection/connection.ts'
import type { ChallengeName, FormChallengeName } from '../../protocol/challenges.ts'
import type { TokenSet } from '../../token/token-set.ts'
import type { Challenge, PendingChallenge } from '../challenges/challenge.ts'
import { challengeModules } from '../challenges/challenges.ts'
import { clientSettings, onlyOnce } from '../client-settings.ts'
import { answerOf } from '../sdk-answer.ts'
import { type SignInReply, userPoolOperations } from './user-pool-answers.ts'

/** What the user pool answers to a step of a sign-in. */
export type SignInAnswer =
  | { readonly kind: 'tokens'; readonly tokens: TokenSet }
  | { readonly kind: 'challenge'; readonly challenge: PendingChallenge }

interface ChallengeResponse {
  readonly name: string
  readonly username: string
  readonly session: string | undefined
  /** ChallengeResponses besides USERNAME. */
  readonly responses: Readonly<Record<string, string>>
}

/** RespondToAuthChallenge, whose session is used up by the first try. @throws ProblemError */
export function respondToChallenge(
  connection: Connection,
  { name, username, session, responses }: ChallengeResponse,
): Promise<SignInReply> {
  const command = new RespondToAuthChallengeCommand({
    ClientId: connection.userPoolClientId,
    // One may be newer than the SDK.
    ChallengeName: name as ChallengeName,
    Session: session,
    ChallengeResponses: { USERNAME: username, ...responses },
  })
  const client = new CognitoIdentityProviderClient({ ...clientSettings(connection, 'userPool'), ...onlyOnce })
  return answerOf(userPoolOperations.respondToAuthChallenge, client, () => client.send(command))
}

/** @param username to answer a challenge with that names none @throws ProblemError */
export async function signInAnswer(
  connection: Connection,
  reply: SignInReply,
  username: string,
): Promise<SignInAnswer> {
  if (reply.kind === 'tokens') return reply
  const challenge = { ...reply.challenge, username: reply.challenge.username ?? username }
  return { kind: 'challenge', challenge: challenge.name === null ? challenge : await begun(connection, challenge) }
}

async function begun<Name extends FormChallengeName>(
  connection: Connection,
  challenge: Challenge<Name>,
): Promise<Challenge<Name>> {
  const { begin } = challengeModules[challenge.name]
  return begin ? { ...challenge, ...(await begin(connection, challenge)) } : challenge
}
