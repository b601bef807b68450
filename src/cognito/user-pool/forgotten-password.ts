import {
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../../connection/connection.ts'
import { clientSettings, onlyOnce } from '../client-settings.ts'
import { answerOf } from '../sdk-answer.ts'
import { type CodeDelivery, userPoolOperations } from './user-pool-answers.ts'

/** ForgotPassword: sends a code; the password stays as it is until then. @throws ProblemError */
export function forgotPassword(connection: Connection, username: string): Promise<CodeDelivery> {
  const command = new ForgotPasswordCommand({ ClientId: connection.userPoolClientId, Username: username })
  return answerOf(userPoolOperations.forgotPassword, clientFor(connection), (client) => client.send(command))
}

export interface PasswordReset {
  readonly username: string
  readonly code: string
  readonly password: string
}

/** ConfirmForgotPassword: the code, and the password that is to be from now on. @throws ProblemError */
export async function resetPassword(
  connection: Connection,
  { username, code, password }: PasswordReset,
): Promise<void> {
  const command = new ConfirmForgotPasswordCommand({
    ClientId: connection.userPoolClientId,
    Username: username,
    ConfirmationCode: code,
    Password: password,
  })
  const client = clientFor(connection)
  await answerOf(userPoolOperations.confirmForgotPassword, client, () => client.send(command))
}

const clientFor = (connection: Connection) =>
  new CognitoIdentityProviderClient({ ...clientSettings(connection, 'userPool'), ...onlyOnce })
