import type { Emulated } from '../state/state.ts'
import type { User, UserPool, UserPoolClient } from '../state/user-pool.ts'
import type { WireObject } from '../wire/operation.ts'
import { openSession } from './challenge-sessions.ts'
import { nextChallenge } from './challenges/challenges.ts'
import { issueTokens } from './tokens.ts'

/** What is sent to a user whose password is proven: tokens, or the next challenge. */
export async function signInAnswer(
  emulated: Emulated,
  pool: UserPool,
  client: UserPoolClient,
  user: User,
): Promise<WireObject> {
  const next = nextChallenge(user)
  if (next) {
    const { username } = user
    return {
      ChallengeName: next.name,
      ChallengeParameters: { USER_ID_FOR_SRP: username, ...next.issue(pool, user) },
      Session: openSession(emulated, pool, { clientId: client.id, username, challenge: next.name }),
    }
  }
  const scopes = ['aws.cognito.signin.user.admin']
  return tokensAnswer(await issueTokens(emulated, pool, { client, user, scopes, viaHostedUi: false }))
}

/** Members in AWS's order, which scripts that cut the text at its quotes depend on. A refresh has no RefreshToken. */
export const tokensAnswer = (tokens: {
  readonly accessToken: string
  readonly expiresIn: number
  readonly idToken: string
  readonly refreshToken: string | null
}): WireObject => ({
  AuthenticationResult: {
    AccessToken: tokens.accessToken,
    ExpiresIn: tokens.expiresIn,
    IdToken: tokens.idToken,
    ...(tokens.refreshToken !== null && { RefreshToken: tokens.refreshToken }),
    TokenType: 'Bearer',
  },
  ChallengeParameters: {},
})
