import {
  CognitoIdentityProviderClient,
  GetUserCommand,
  GlobalSignOutCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../connection/connection.ts'
import type { AccessToken, RefreshToken } from '../token/token-set.ts'
import { clientSettings } from './client-settings.ts'
import { ProblemError } from './problem.ts'

/** A service's answer about a person: names and values in its order, as it sent them. */
export type Attributes = readonly (readonly [name: string, value: string])[]

/**
 * GetUser: what the user pool keeps of the owner of this token, which needs the scope `aws.cognito.signin.user.admin`,
 * as all self-service operations do.
 * @throws what problemFrom understands
 */
export async function getUser(connection: Connection, token: AccessToken): Promise<Attributes> {
  const { Username, UserAttributes } = await clientFor(connection).send(new GetUserCommand({ AccessToken: token }))
  if (!Username) throw new ProblemError({ kind: 'incomplete', service: 'user-pool', missing: 'Username' })
  const attributes = (UserAttributes ?? []).map(({ Name, Value }) => [Name ?? '', Value ?? ''] as const)
  return [['Username', Username], ...attributes]
}

/** GlobalSignOut: ends every sign-in of this user, on all devices. @throws what problemFrom understands */
export async function signOutEverywhere(connection: Connection, token: AccessToken): Promise<void> {
  await clientFor(connection).send(new GlobalSignOutCommand({ AccessToken: token }))
}

/** RevokeToken: ends the sign-in that this refresh token belongs to. @throws what problemFrom understands */
export async function revokeThroughApi(connection: Connection, token: RefreshToken): Promise<void> {
  await clientFor(connection).send(new RevokeTokenCommand({ ClientId: connection.userPoolClientId, Token: token }))
}

function clientFor(connection: Connection): CognitoIdentityProviderClient {
  return new CognitoIdentityProviderClient(clientSettings(connection, 'userPool'))
}
