import {
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import * as v from 'valibot'
import type { Connection } from '../../connection/connection.ts'
import { clientSettings, onlyOnce } from '../client-settings.ts'
import { answerOf } from '../sdk-answer.ts'
import { associated, verified } from '../user-pool/software-token-answers.ts'
import type { OneTimeCode } from './code.ts'
import { jsonList } from './json-list.ts'

export interface MfaSetupParameters {
  /** Names of challenges. */
  readonly canSetUp: readonly string[]
  /** For an authenticator app, in base32; null: none can be set up. */
  readonly secret: string | null
}

interface SetUp {
  readonly session: string | undefined
  readonly parameters: MfaSetupParameters
}

const most = 30

/**
 * MFA_SETUP: the user pool requires a second factor and the user has none. Only an authenticator app can be set up by a
 * Session.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa-totp.html
 */
export const mfaSetup = {
  parameters: v.pipe(
    v.object({ MFAS_CAN_SETUP: v.nullish(jsonList(most), '[]') }),
    v.transform(({ MFAS_CAN_SETUP }) => ({ canSetUp: MFAS_CAN_SETUP, secret: null })),
  ),

  /** Gets the secret for the app. */
  begin: async (connection: Connection, { session: given, parameters }: SetUp): Promise<SetUp> => {
    const { canSetUp } = parameters
    if (!canSetUp.includes('SOFTWARE_TOKEN_MFA')) return { session: given, parameters }
    const command = new AssociateSoftwareTokenCommand({ Session: given })
    const { SecretCode, Session } = await answerOf(associated, clientFor(connection), (client) => client.send(command))
    return { session: Session ?? undefined, parameters: { canSetUp, secret: SecretCode } }
  },

  /** Proves that the app has it. @returns the Session to answer with */
  prove: async (
    connection: Connection,
    { session: given }: SetUp,
    { code }: OneTimeCode,
  ): Promise<string | undefined> => {
    const command = new VerifySoftwareTokenCommand({ Session: given, UserCode: code })
    const { Session } = await answerOf(verified, clientFor(connection), (client) => client.send(command))
    return Session ?? undefined
  },

  responses: () => ({}),
}

const clientFor = (connection: Connection) =>
  new CognitoIdentityProviderClient({ ...clientSettings(connection, 'userPool'), ...onlyOnce })
