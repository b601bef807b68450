import {
  ChangePasswordCommand,
  CognitoIdentityProviderClient,
  DeleteUserCommand,
  GetUserAttributeVerificationCodeCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../../connection/connection.ts'
import type { AccessToken } from '../../token/token-set.ts'
import { clientSettings, onlyOnce } from '../client-settings.ts'
import { answerOf } from '../sdk-answer.ts'
import type { Attributes } from './get-user.ts'
import { type CodeDelivery, userPoolOperations } from './user-pool-answers.ts'

// What users change about themselves. All of it needs the scope `aws.cognito.signin.user.admin`, and throws ProblemError.

export interface PasswordChange {
  readonly before: string
  readonly after: string
}

export async function changePassword(
  connection: Connection,
  token: AccessToken,
  { before, after }: PasswordChange,
): Promise<void> {
  const command = new ChangePasswordCommand({
    AccessToken: token,
    PreviousPassword: before,
    ProposedPassword: after,
  })
  await answerOf(userPoolOperations.changePassword, clientFor(connection), (client) => client.send(command))
}

/** An address that changes has to be verified anew. */
export async function updateAttributes(
  connection: Connection,
  token: AccessToken,
  attributes: Attributes,
): Promise<void> {
  const command = new UpdateUserAttributesCommand({
    AccessToken: token,
    UserAttributes: attributes.map(([Name, Value]) => ({ Name, Value })),
  })
  await answerOf(userPoolOperations.updateUserAttributes, clientFor(connection), (client) => client.send(command))
}

/** Those that have an address, which a code can verify. */
export type AddressAttribute = 'email' | 'phone_number'

export function sendAttributeCode(
  connection: Connection,
  token: AccessToken,
  attribute: AddressAttribute,
): Promise<CodeDelivery> {
  const command = new GetUserAttributeVerificationCodeCommand({ AccessToken: token, AttributeName: attribute })
  const client = clientFor(connection)
  return answerOf(userPoolOperations.getUserAttributeVerificationCode, client, () => client.send(command))
}

export async function verifyAttribute(
  connection: Connection,
  token: AccessToken,
  { attribute, code }: { readonly attribute: AddressAttribute; readonly code: string },
): Promise<void> {
  const command = new VerifyUserAttributeCommand({ AccessToken: token, AttributeName: attribute, Code: code })
  await answerOf(userPoolOperations.verifyUserAttribute, clientFor(connection), (client) => client.send(command))
}

export async function deleteUser(connection: Connection, token: AccessToken): Promise<void> {
  const command = new DeleteUserCommand({ AccessToken: token })
  await answerOf(userPoolOperations.deleteUser, clientFor(connection), (client) => client.send(command))
}

const clientFor = (connection: Connection) =>
  new CognitoIdentityProviderClient({ ...clientSettings(connection, 'userPool'), ...onlyOnce })
