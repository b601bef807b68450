import type { WireObject } from '../wire/operation.ts'
import type { SignIn } from './challenges/challenge.ts'
import { issueNext, type SignInPlace } from './due-challenge.ts'
import { issueTokens } from './tokens.ts'

/** What is sent where a challenge was met: the next one, or tokens. */
export async function signInAnswer(place: SignInPlace, signIn: SignIn): Promise<WireObject> {
  const next = issueNext(place, signIn)
  if (next) {
    return { ChallengeName: next.name, ChallengeParameters: next.parameters, Session: next.session }
  }
  const { emulated, pool, client } = place
  const scopes = ['aws.cognito.signin.user.admin']
  const { user } = signIn
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
