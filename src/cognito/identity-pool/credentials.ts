import { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity'
import { fromCognitoIdentityPool } from '@aws-sdk/credential-provider-cognito-identity'
import type { Connection } from '../../connection/connection.ts'
import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import { clientSettings } from '../client-settings.ts'
import { leavesOpen } from '../no-answer.ts'
import { ProblemError, problemFrom } from '../problem.ts'
import { readAnswers } from '../sdk-answer.ts'
import { identityPoolOperations } from './identity-pool-answers.ts'

/** Provider → token, as GetId and GetCredentialsForIdentity take it. Empty for a guest. */
export type Logins = Readonly<Record<string, string>>

export interface Grant {
  /** The one that the credentials are for: after a merge another than GetId gave. */
  readonly identityId: string
  readonly credentials: AwsCredentials
}

export interface GrantRequest {
  readonly logins: Logins
  /** An identity ID of before, which saves the GetId; null: ask for one. */
  readonly knownIdentityId: string | null
  /** Called as soon as GetId has returned. */
  readonly onIdentity: (identityId: string) => void
  /** One of the roles in the token's `cognito:roles`; absent: the pool chooses. */
  readonly customRoleArn?: string | undefined
}

/** The provider declares its client with a bundled copy of the same class, which differs in optional members only. */
type ProviderClient = NonNullable<Parameters<typeof fromCognitoIdentityPool>[0]['client']>

/**
 * GetId (unless the identity is known) and GetCredentialsForIdentity: the enhanced flow, as the SDK does it.
 * Nothing is cached here or in the SDK: what to remember is the caller's business.
 * @throws ProblemError
 */
export async function requestGrant(connection: Connection, request: GrantRequest): Promise<Grant> {
  const client = new CognitoIdentityClient(clientSettings(connection, 'identityPool'))
  // Each GetId without logins makes a new identity, for good.
  const onlyOnce = Object.keys(request.logins).length === 0
  readAnswers(client.middlewareStack, identityPoolOperations.getId, () => {}, { onlyOnce })
  // Taken from the answer: the provider returns the identity ID that it sent, and a merge answers with another one.
  let grant: Grant | undefined
  readAnswers(client.middlewareStack, identityPoolOperations.getCredentialsForIdentity, (answer) => {
    const { AccessKeyId, SecretKey, SessionToken, Expiration } = answer.Credentials
    grant = {
      identityId: answer.IdentityId,
      credentials: {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretKey,
        sessionToken: SessionToken,
        expires: Expiration,
      },
    }
  })
  const provide = fromCognitoIdentityPool({
    client: client as ProviderClient,
    identityPoolId: connection.identityPoolId ?? '',
    logins: { ...request.logins },
    ...(request.customRoleArn && { customRoleArn: request.customRoleArn }),
    userIdentifier: 'this-sign-in',
    cache: {
      getItem: () => request.knownIdentityId,
      setItem: (_key, identityId) => request.onIdentity(identityId),
      removeItem: () => {},
    },
  })
  try {
    await provide()
  } catch (error) {
    throw onlyOnce ? unconfirmedGuest(error) : error
  }
  if (grant === undefined) throw new Error('the provider did not ask for credentials')
  return grant
}

function unconfirmedGuest(error: unknown): unknown {
  const reason = problemFrom(error)
  const isLost = 'operation' in reason && reason.operation === 'GetId' && leavesOpen(reason)
  return isLost ? new ProblemError({ kind: 'guest-unconfirmed', reason }, { cause: error }) : error
}
