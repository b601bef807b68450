import {
  CognitoIdentityProviderClient,
  ConfirmSignUpCommand,
  ResendConfirmationCodeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../../connection/connection.ts'
import { clientSettings, onlyOnce } from '../client-settings.ts'
import { answerOf } from '../sdk-answer.ts'
import type { Attributes } from './get-user.ts'
import { type CodeDelivery, userPoolOperations } from './user-pool-answers.ts'

export interface NewAccount {
  readonly username: string
  /** Empty: a user who signs in without one, where the user pool allows that. */
  readonly password: string
  readonly attributes: Attributes
}

export interface SignedUp {
  /** Nothing is left to confirm. */
  readonly isConfirmed: boolean
  readonly delivery: CodeDelivery
  /** For the first sign-in, by USER_AUTH; undefined: the app client doesn't allow that. */
  readonly session: string | undefined
}

/** SignUp: makes a user, who has to be confirmed unless a Lambda function of the pool did that. @throws ProblemError */
export async function signUp(
  connection: Connection,
  { username, password, attributes }: NewAccount,
): Promise<SignedUp> {
  const command = new SignUpCommand({
    ClientId: connection.userPoolClientId,
    Username: username,
    Password: password === '' ? undefined : password,
    UserAttributes: attributes.map(([Name, Value]) => ({ Name, Value })),
  })
  const answer = await answerOf(userPoolOperations.signUp, clientFor(connection), (client) => client.send(command))
  return { isConfirmed: answer.UserConfirmed, delivery: answer.CodeDeliveryDetails, session: answer.Session }
}

/** ConfirmSignUp. @returns the Session for the first sign-in, if any @throws ProblemError */
export async function confirmSignUp(
  connection: Connection,
  username: string,
  code: string,
  session: string | undefined,
): Promise<string | undefined> {
  const command = new ConfirmSignUpCommand({
    ClientId: connection.userPoolClientId,
    Username: username,
    ConfirmationCode: code,
    Session: session,
  })
  const client = clientFor(connection)
  return (await answerOf(userPoolOperations.confirmSignUp, client, () => client.send(command))).Session
}

/** ResendConfirmationCode: the code that was sent before is no longer accepted. @throws ProblemError */
export function resendCode(connection: Connection, username: string): Promise<CodeDelivery> {
  const command = new ResendConfirmationCodeCommand({ ClientId: connection.userPoolClientId, Username: username })
  return answerOf(userPoolOperations.resendConfirmationCode, clientFor(connection), (client) => client.send(command))
}

const clientFor = (connection: Connection) =>
  new CognitoIdentityProviderClient({ ...clientSettings(connection, 'userPool'), ...onlyOnce })
