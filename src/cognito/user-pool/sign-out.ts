import { CognitoIdentityProviderClient, GlobalSignOutCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../../connection/connection.ts'
import type { AccessToken } from '../../token/token-set.ts'
import { clientSettings } from '../client-settings.ts'
import { answerOf } from '../sdk-answer.ts'
import { userPoolOperations } from './user-pool-answers.ts'

/** GlobalSignOut: ends every sign-in of this user, on all devices. @throws ProblemError */
export async function signOutEverywhere(connection: Connection, token: AccessToken): Promise<void> {
  const client = new CognitoIdentityProviderClient(clientSettings(connection, 'userPool'))
  const command = new GlobalSignOutCommand({ AccessToken: token })
  await answerOf(userPoolOperations.globalSignOut, client, () => client.send(command))
}
