import { CognitoIdentityProviderClient, RevokeTokenCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../../connection/connection.ts'
import type { RefreshToken } from '../../token/token-set.ts'
import { clientSettings } from '../client-settings.ts'
import { answerOf } from '../sdk-answer.ts'
import { userPoolOperations } from './user-pool-answers.ts'

/**
 * RevokeToken: ends the sign-in that this refresh token belongs to.
 * @param withLinked also the session of managed login that it came through; without one, or where none are tracked, this changes nothing
 * @throws ProblemError
 */
export async function revokeThroughApi(connection: Connection, token: RefreshToken, withLinked = false): Promise<void> {
  const client = new CognitoIdentityProviderClient(clientSettings(connection, 'userPool'))
  const linked = withLinked && ({ RevokeAssociatedSessions: 'LINKED' } as const)
  const command = new RevokeTokenCommand({ ClientId: connection.userPoolClientId, Token: token, ...linked })
  await answerOf(userPoolOperations.revokeToken, client, () => client.send(command))
}
