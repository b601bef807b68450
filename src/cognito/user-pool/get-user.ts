import { CognitoIdentityProviderClient, GetUserCommand } from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../../connection/connection.ts'
import type { AccessToken } from '../../token/token-set.ts'
import { clientSettings } from '../client-settings.ts'
import { answerOf } from '../sdk-answer.ts'
import { userPoolOperations } from './user-pool-answers.ts'

/** A service's answer about a user: names and values in its order, as it sent them. */
export type Attributes = readonly (readonly [name: string, value: string])[]

/**
 * GetUser: what the user pool keeps of the owner of this token, which needs the scope `aws.cognito.signin.user.admin`,
 * as all self-service operations do.
 * @throws ProblemError
 */
export async function getUser(connection: Connection, token: AccessToken): Promise<Attributes> {
  const client = new CognitoIdentityProviderClient(clientSettings(connection, 'userPool'))
  const command = new GetUserCommand({ AccessToken: token })
  const { Username, UserAttributes } = await answerOf(userPoolOperations.getUser, client, () => client.send(command))
  return [['Username', Username], ...UserAttributes.map(({ Name, Value }) => [Name, Value] as const)]
}
