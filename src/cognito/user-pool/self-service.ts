import {
  CognitoIdentityProviderClient,
  GetUserCommand,
  GlobalSignOutCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../../connection/connection.ts'
import type { AccessToken, RefreshToken } from '../../token/token-set.ts'
import { clientSettings } from '../client-settings.ts'
import { answerOf } from '../sdk-answer.ts'
import { userPoolOperations } from './user-pool-answers.ts'

/** A service's answer about a person: names and values in its order, as it sent them. */
export type Attributes = readonly (readonly [name: string, value: string])[]

/**
 * GetUser: what the user pool keeps of the owner of this token, which needs the scope `aws.cognito.signin.user.admin`,
 * as all self-service operations do.
 * @throws ProblemError
 */
export async function getUser(connection: Connection, token: AccessToken): Promise<Attributes> {
  const command = new GetUserCommand({ AccessToken: token })
  const { Username, UserAttributes } = await answerOf(userPoolOperations.getUser, clientFor(connection), (client) =>
    client.send(command),
  )
  return [['Username', Username], ...UserAttributes.map(({ Name, Value }) => [Name, Value] as const)]
}

/** GlobalSignOut: ends every sign-in of this user, on all devices. @throws ProblemError */
export async function signOutEverywhere(connection: Connection, token: AccessToken): Promise<void> {
  const command = new GlobalSignOutCommand({ AccessToken: token })
  await answerOf(userPoolOperations.globalSignOut, clientFor(connection), (client) => client.send(command))
}

/** RevokeToken: ends the sign-in that this refresh token belongs to. @throws ProblemError */
export async function revokeThroughApi(connection: Connection, token: RefreshToken): Promise<void> {
  const command = new RevokeTokenCommand({ ClientId: connection.userPoolClientId, Token: token })
  await answerOf(userPoolOperations.revokeToken, clientFor(connection), (client) => client.send(command))
}

function clientFor(connection: Connection): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient(clientSettings(connection, 'userPool'))
}
