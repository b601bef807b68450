import { CognitoIdentityProviderClient, RespondToAuthChallengeCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../../connection/connection.ts'
import type { ChallengeName, FormChallengeName } from '../../protocol/challenges.ts'
import type { TokenSet } from '../../token/token-set.ts'
import type { Challenge, ChallengeAnswer } from '../challenges/challenge.ts'
import { challengeModules } from '../challenges/challenges.ts'
import { clientSettings, onlyOnce } from '../client-settings.ts'
import { leavesOpen } from '../no-answer.ts'
import { ProblemError, problemFrom } from '../problem.ts'
import { answerOf } from '../sdk-answer.ts'
import { type SignInReply, userPoolOperations } from './user-pool-answers.ts'

/** What the user pool answers to a step of a sign-in. */
export type SignInAnswer =
  | { readonly kind: 'tokens'; readonly tokens: TokenSet }
  | { readonly kind: 'challenge'; readonly challenge: Challenge }

/** Answers a challenge with what the user entered. @throws ProblemError */
export async function answerChallenge<Name extends FormChallengeName>(
  connection: Connection,
  challenge: Challenge<Name>,
  answer: ChallengeAnswer<Name>,
): Promise<SignInAnswer> {
  const { name, username } = challenge
  const { prove, responses } = challengeModules[name]
  try {
    const session = prove ? await prove(connection, challenge, answer) : challenge.session
    return await respondToChallenge(connection, { name, username, session, responses: responses(answer) })
  } catch (error) {
    const problem = problemFrom(error)
    if (!leavesOpen(problem)) throw error
    throw new ProblemError({ kind: 'answer-unconfirmed', challenge: name, reason: problem }, { cause: error })
  }
}

interface ChallengeResponse {
  readonly name: ChallengeName
  readonly username: string
  readonly session: string | undefined
  /** ChallengeResponses besides USERNAME. */
  readonly responses: Readonly<Record<string, string>>
}

/** RespondToAuthChallenge, whose session is used up by the first try. @throws ProblemError */
export async function respondToChallenge(
  connection: Connection,
  { name, username, session, responses }: ChallengeResponse,
): Promise<SignInAnswer> {
  const command = new RespondToAuthChallengeCommand({
    ClientId: connection.userPoolClientId,
    ChallengeName: name,
    Session: session,
    ChallengeResponses: { USERNAME: username, ...responses },
  })
  const client = new CognitoIdentityProviderClient({ ...clientSettings(connection, 'userPool'), ...onlyOnce })
  const reply = await answerOf(userPoolOperations.respondToAuthChallenge, client, () => client.send(command))
  return signInAnswer(connection, reply, username)
}

/** @param username to answer a challenge with that names none @throws ProblemError */
export async function signInAnswer(
  connection: Connection,
  reply: SignInReply,
  username: string,
): Promise<SignInAnswer> {
  switch (reply.kind) {
    case 'tokens':
      return reply
    case 'challenge': {
      const challenge = { ...reply.challenge, username: reply.challenge.username ?? username }
      return { kind: 'challenge', challenge: await begun(connection, challenge) }
    }
    case 'password-verifier':
      throw new ProblemError({ kind: 'unsupported-challenge', name: 'PASSWORD_VERIFIER' })
    case 'other-challenge':
      throw new ProblemError({ kind: 'unsupported-challenge', name: reply.name })
    default:
      return reply satisfies never
  }
}

async function begun<Name extends FormChallengeName>(
  connection: Connection,
  challenge: Challenge<Name>,
): Promise<Challenge<Name>> {
  const { begin } = challengeModules[challenge.name]
  return begin ? { ...challenge, ...(await begin(connection, challenge)) } : challenge
}
