import { CognitoIdentityClient } from '@aws-sdk/client-cognito-identity'
import { fromCognitoIdentityPool } from '@aws-sdk/credential-provider-cognito-identity'
import type { Connection } from '../connection/connection.ts'
import type { AwsCredentials } from '../credentials/aws-credentials.ts'
import { clientSettings } from './client-settings.ts'
import { ProblemError } from './problem.ts'

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
  /** Told as soon as GetId has answered. */
  readonly onIdentity: (identityId: string) => void
  /** One of the roles in the token's `cognito:roles`; absent: the pool chooses. */
  readonly customRoleArn?: string | undefined
}

/** The provider declares its client with a bundled copy of the same class, which differs in optional members only. */
type ProviderClient = NonNullable<Parameters<typeof fromCognitoIdentityPool>[0]['client']>

/**
 * GetId (unless the identity is known) and GetCredentialsForIdentity: the enhanced flow, as the SDK does it.
 * Nothing is cached here or in the SDK: what to remember is the caller's business.
 * @throws what problemFrom understands
 */
export async function requestGrant(connection: Connection, request: GrantRequest): Promise<Grant> {
  const client = new CognitoIdentityClient(clientSettings(connection, 'identityPool'))
  let answered: string | undefined
  // The provider returns the identity ID that it sent; after a merge the answer holds another one.
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args)
      if (context.commandName === 'GetCredentialsForIdentityCommand') answered = identityIdIn(result.output)
      return result
    },
    { step: 'initialize', name: 'answeredIdentityId' },
  )
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
  const { identityId, accessKeyId, secretAccessKey, sessionToken, expiration } = await provide()
  if (!sessionToken) throw new ProblemError({ kind: 'incomplete', service: 'identity-pool', missing: 'SessionToken' })
  return {
    identityId: answered ?? identityId,
    credentials: { accessKeyId, secretAccessKey, sessionToken, expires: expiration?.getTime() ?? null },
  }
}

function identityIdIn(output: object): string | undefined {
  return 'IdentityId' in output && typeof output.IdentityId === 'string' ? output.IdentityId : undefined
}
