import {
  CognitoIdentityProviderClient,
  CompleteWebAuthnRegistrationCommand,
  type CompleteWebAuthnRegistrationCommandInput,
  DeleteWebAuthnCredentialCommand,
  ListWebAuthnCredentialsCommand,
  StartWebAuthnRegistrationCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import * as v from 'valibot'
import type { Connection } from '../../connection/connection.ts'
import { type CredentialJson, creationOptions, type PasskeyCreationOptions } from '../../passkey/options.ts'
import type { AccessToken } from '../../token/token-set.ts'
import { clientSettings, onlyOnce } from '../client-settings.ts'
import { filledText } from '../filled-text.ts'
import { answerOf } from '../sdk-answer.ts'
import { userPoolOperation } from './user-pool-answers.ts'

// The passkeys of the owner of an access token, which needs the scope aws.cognito.signin.user.admin.

export interface ListedPasskey {
  readonly id: string
  readonly name: string
  readonly relyingPartyId: string
  /** `platform` or `cross-platform`; null: not told. */
  readonly attachment: string | null
  readonly transports: readonly string[]
  /** Epoch milliseconds. */
  readonly created: number
}

const started = userPoolOperation('StartWebAuthnRegistration', v.object({ CredentialCreationOptions: creationOptions }))

const completed = userPoolOperation('CompleteWebAuthnRegistration', v.object({}))

const removed = userPoolOperation('DeleteWebAuthnCredential', v.object({}))

const listed = userPoolOperation(
  'ListWebAuthnCredentials',
  v.object({
    Credentials: v.array(
      v.pipe(
        v.object({
          CredentialId: filledText,
          FriendlyCredentialName: v.string(),
          RelyingPartyId: v.string(),
          AuthenticatorAttachment: v.nullish(v.string(), null),
          AuthenticatorTransports: v.nullish(v.array(v.string()), []),
          CreatedAt: v.number(),
        }),
        v.transform(
          (wire): ListedPasskey => ({
            id: wire.CredentialId,
            name: wire.FriendlyCredentialName,
            relyingPartyId: wire.RelyingPartyId,
            attachment: wire.AuthenticatorAttachment,
            transports: wire.AuthenticatorTransports,
            created: wire.CreatedAt * 1000,
          }),
        ),
      ),
    ),
  }),
)

const clientFor = (connection: Connection, settings = {}) =>
  new CognitoIdentityProviderClient({ ...clientSettings(connection, 'userPool'), ...settings })

/** StartWebAuthnRegistration: what the authenticator shall make. @throws ProblemError */
export async function requestPasskey(connection: Connection, token: AccessToken): Promise<PasskeyCreationOptions> {
  const command = new StartWebAuthnRegistrationCommand({ AccessToken: token })
  const answer = await answerOf(started, clientFor(connection), (client) => client.send(command))
  return answer.CredentialCreationOptions
}

/** CompleteWebAuthnRegistration, whose challenge serves once. @throws ProblemError */
export async function registerPasskey(
  connection: Connection,
  token: AccessToken,
  credential: CredentialJson,
): Promise<void> {
  // Plain JSON, as toJSON() gives it.
  const command = new CompleteWebAuthnRegistrationCommand({
    AccessToken: token,
    Credential: credential as object as CompleteWebAuthnRegistrationCommandInput['Credential'],
  })
  await answerOf(completed, clientFor(connection, onlyOnce), (client) => client.send(command))
}

/** ListWebAuthnCredentials: a user has 20 at most, which is one page. @throws ProblemError */
export async function listPasskeys(connection: Connection, token: AccessToken): Promise<readonly ListedPasskey[]> {
  const command = new ListWebAuthnCredentialsCommand({ AccessToken: token, MaxResults: 20 })
  return (await answerOf(listed, clientFor(connection), (client) => client.send(command))).Credentials
}

/** DeleteWebAuthnCredential. @throws ProblemError */
export async function removePasskey(connection: Connection, token: AccessToken, id: string): Promise<void> {
  const command = new DeleteWebAuthnCredentialCommand({ AccessToken: token, CredentialId: id })
  await answerOf(removed, clientFor(connection, onlyOnce), (client) => client.send(command))
}
