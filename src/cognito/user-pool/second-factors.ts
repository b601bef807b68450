import {
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  GetUserAuthFactorsCommand,
  SetUserMFAPreferenceCommand,
  type SMSMfaSettingsType,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Connection } from '../../connection/connection.ts'
import type { AccessToken } from '../../token/token-set.ts'
import { clientSettings, onlyOnce } from '../client-settings.ts'
import { answerOf } from '../sdk-answer.ts'
import { associated, verified } from './software-token-answers.ts'
import { type AuthFactors, userPoolOperations } from './user-pool-answers.ts'

// Second factors of a user who is signed in. All of it throws ProblemError.

export function authFactors(connection: Connection, token: AccessToken): Promise<AuthFactors> {
  const command = new GetUserAuthFactorsCommand({ AccessToken: token })
  return answerOf(userPoolOperations.getUserAuthFactors, clientFor(connection), (client) => client.send(command))
}

export const secondFactors = ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP'] as const

export type SecondFactor = (typeof secondFactors)[number]

export type FactorChange = 'off' | 'on' | 'preferred'

/** Those that are left out stay as they are. */
export type MfaPreference = Readonly<Partial<Record<SecondFactor, FactorChange>>>

export async function setMfaPreference(
  connection: Connection,
  token: AccessToken,
  preference: MfaPreference,
): Promise<void> {
  const command = new SetUserMFAPreferenceCommand({
    AccessToken: token,
    SoftwareTokenMfaSettings: settingOf(preference.SOFTWARE_TOKEN_MFA),
    SMSMfaSettings: settingOf(preference.SMS_MFA),
    EmailMfaSettings: settingOf(preference.EMAIL_OTP),
  })
  await answerOf(userPoolOperations.setUserMfaPreference, clientFor(connection), (client) => client.send(command))
}

const settingOf = (setting: FactorChange | undefined): SMSMfaSettingsType | undefined =>
  setting && { Enabled: setting !== 'off', PreferredMfa: setting === 'preferred' }

/** @returns the secret for an authenticator app, in base32 */
export async function startSoftwareToken(connection: Connection, token: AccessToken): Promise<string> {
  const command = new AssociateSoftwareTokenCommand({ AccessToken: token })
  return (await answerOf(associated, clientFor(connection), (client) => client.send(command))).SecretCode
}

/** Proves that the app has the secret; the factor is not on by that. */
export async function proveSoftwareToken(connection: Connection, token: AccessToken, code: string): Promise<void> {
  const command = new VerifySoftwareTokenCommand({ AccessToken: token, UserCode: code })
  await answerOf(verified, clientFor(connection), (client) => client.send(command))
}

const clientFor = (connection: Connection) =>
  new CognitoIdentityProviderClient({ ...clientSettings(connection, 'userPool'), ...onlyOnce })
