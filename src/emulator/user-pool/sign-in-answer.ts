import type { Emulated } from '../state/state.ts'
import type { JsonObject } from '../wire/operation.ts'
import { openSession } from './challenge-sessions.ts'
import { issueTokens } from './tokens.ts'
import type { User, UserPool, UserPoolClient } from './user-pool-state.ts'

/** What is sent to a user whose password is proven: tokens, or the demand for a new password. */
export async function signInAnswer(
  emulated: Emulated,
  pool: UserPool,
  client: UserPoolClient,
  user: User,
): Promise<JsonObject> {
  if (user.status === 'FORCE_CHANGE_PASSWORD') return newPasswordChallenge(emulated, pool, client, user)
  const scopes = ['aws.cognito.signin.user.admin']
  return tokensAnswer(await issueTokens(emulated, pool, { client, user, scopes, viaHostedUi: false }))
}

/** Members in AWS's order, which scripts that cut the text at its quotes depend on. A refresh has no RefreshToken. */
export const tokensAnswer = (tokens: {
  readonly accessToken: string
  readonly expiresIn: number
  readonly idToken: string
  readonly refreshToken: string | null
}): JsonObject => ({
  AuthenticationResult: {
    AccessToken: tokens.accessToken,
    ExpiresIn: tokens.expiresIn,
    IdToken: tokens.idToken,
    ...(tokens.refreshToken !== null && { RefreshToken: tokens.refreshToken }),
    TokenType: 'Bearer',
  },
  ChallengeParameters: {},
})

/** The required attributes that the user lacks; they must come with the new password. */
export const missingAttributes = (pool: UserPool, user: User): string[] =>
  pool.requiredAttributes.filter((name) => !user.attributes.has(name))

/** `requiredAttributes` and `userAttributes` are JSON inside strings.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html */
function newPasswordChallenge(emulated: Emulated, pool: UserPool, client: UserPoolClient, user: User): JsonObject {
  const challenge = 'NEW_PASSWORD_REQUIRED'
  return {
    ChallengeName: challenge,
    ChallengeParameters: {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: JSON.stringify(missingAttributes(pool, user).map((name) => `userAttributes.${name}`)),
      userAttributes: JSON.stringify(Object.fromEntries(user.attributes)),
    },
    Session: openSession(emulated, pool, { clientId: client.id, username: user.username, challenge }),
  }
}
