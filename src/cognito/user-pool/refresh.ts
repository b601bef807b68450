import {
  CognitoIdentityProviderClient,
  GetTokensFromRefreshTokenCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../../connection/connection.ts'
import { decodeUnverified } from '../../token/decode.ts'
import { ownClaim } from '../../token/own-claim.ts'
import { clientSettings, onlyOnce } from '../client-settings.ts'
import { problemFrom } from '../problem.ts'
import { type Refreshable, type Refreshed, refreshed } from '../refreshed.ts'
import { answerOf } from '../sdk-answer.ts'
import { userPoolOperations } from './user-pool-answers.ts'

/**
 * Fresh tokens through the user pool API: InitiateAuth with REFRESH_TOKEN_AUTH, and GetTokensFromRefreshToken where
 * that is refused because the app client rotates its refresh tokens.
 * @param rotates already known: the first call is left out
 * @throws ProblemError
 */
export async function refreshThroughApi(
  connection: Connection,
  tokens: Refreshable,
  rotates: boolean,
): Promise<Refreshed> {
  const settings = clientSettings(connection, 'userPool')
  const { userPoolClientId: ClientId } = connection
  const { refreshToken } = tokens
  const deviceKey = deviceKeyOf(tokens)
  if (!rotates) {
    try {
      const command = new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: refreshToken, ...(deviceKey !== undefined && { DEVICE_KEY: deviceKey }) },
      })
      const client = new CognitoIdentityProviderClient(settings)
      const answer = await answerOf(userPoolOperations.refresh, client, () => client.send(command))
      return refreshed(tokens, 'InitiateAuth', answer.tokens)
    } catch (error) {
      if (!refusesFlow(error)) throw error
    }
  }
  // A rotated refresh token is used up by the first try.
  const client = new CognitoIdentityProviderClient({ ...settings, ...onlyOnce })
  const command = new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken: refreshToken, DeviceKey: deviceKey })
  const answer = await answerOf(userPoolOperations.getTokensFromRefreshToken, client, () => client.send(command))
  return refreshed(tokens, 'GetTokensFromRefreshToken', answer.tokens)
}

/** A refresh token of a device is taken together with its key only. */
function deviceKeyOf({ accessToken }: Refreshable): string | undefined {
  const decoded = decodeUnverified(accessToken)
  const key = decoded.kind === 'jwt' ? ownClaim(decoded.unverifiedClaims, 'device_key') : undefined
  return typeof key === 'string' ? key : undefined
}

/**
 * A client with rotation takes no REFRESH_TOKEN_AUTH: AWS was seen to answer so by UnsupportedOperationException, and
 * such a client cannot list the flow, which has an answer of its own.
 */
function refusesFlow(error: unknown): boolean {
  const problem = problemFrom(error)
  if (problem.kind !== 'refused') return false
  return problem.code === 'UnsupportedOperationException' || /not enabled for (this|the) client/.test(problem.message)
}
