import { awsHost } from '../protocol/aws-host.ts'
import { type AwsServiceName, services } from '../protocol/services.ts'
import { loginsKeyOfIssuer } from './issuer.ts'

/** Which pools to talk to, and where. All but name and region are optional: what is absent can't be done. */
export interface Connection {
  /** What attempts, tabs and tasks know it by: it stays the same when the name changes. */
  readonly id: string
  readonly name: string
  readonly region: string
  readonly userPoolId?: string | undefined
  readonly userPoolClientId?: string | undefined
  readonly identityPoolId?: string | undefined
  /** Host name of the Hosted UI, e.g. `example.auth.eu-west-1.amazoncognito.com` or a custom domain. */
  readonly hostedUiDomain?: string | undefined
  /** Names as Cognito has them: `Facebook`, `LoginWithAmazon`, `Google`, `SignInWithApple`, or an own name. */
  readonly identityProviders: readonly string[]
  readonly scopes: readonly string[]
  /** Registered at the app client; absent: not known. */
  readonly callbackUrls?: readonly string[] | undefined
  /** `iss` of the user pool's tokens, where it isn't AWS's own address of the pool. */
  readonly issuer?: string | undefined
  /** An S3 bucket to try the credentials on. */
  readonly bucket?: string | undefined
  /** Addresses of APIs to try tokens and credentials on, without a final slash. Nothing is sent there by itself. */
  readonly apis?: readonly string[] | undefined
  /** True where the endpoints are the local Cognito's, whose own pages can be linked to. */
  readonly localCognito?: boolean | undefined
  /** Only where they differ from AWS's own; addresses without a final slash, which may have a path. */
  readonly endpoints: Endpoints
}

/** A connection before it is kept. */
export type ConnectionSettings = Omit<Connection, 'id'>

export interface Endpoints {
  readonly userPool?: string | undefined
  readonly identityPool?: string | undefined
  readonly sts?: string | undefined
  readonly hostedUi?: string | undefined
  readonly s3?: string | undefined
}

/** Where a service is asked: AWS's own endpoint of the region, as the SDK names it, unless another is configured. */
export function serviceOrigin(connection: Pick<Connection, 'region' | 'endpoints'>, service: AwsServiceName): string {
  const { region, endpoints } = connection
  return endpoints[services[service].endpoint] ?? `https://${awsHost(service, region)}`
}

/** Origin of the Hosted UI (`https://…`, no final slash), or null where the connection has none. */
export function hostedUiOrigin(connection: Pick<Connection, 'endpoints' | 'hostedUiDomain'>): string | null {
  if (connection.endpoints.hostedUi) return connection.endpoints.hostedUi
  return connection.hostedUiDomain ? `https://${connection.hostedUiDomain}` : null
}

/** Where a sign-in through the Hosted UI begins; null where the connection has none. */
export function authorizeAddress(connection: Connection): string | null {
  const origin = hostedUiOrigin(connection)
  return origin === null ? null : `${origin}/oauth2/authorize`
}

/** The user pool's key in a Logins map: its issuer without `https://`; null without a user pool. */
export function userPoolLoginsKey(connection: Connection): string | null {
  const issuer = userPoolIssuer(connection)
  return issuer === null ? null : loginsKeyOfIssuer(issuer)
}

/** What `iss` must be in the user pool's tokens; null without a user pool. */
export function userPoolIssuer({ region, userPoolId, issuer }: Connection): string | null {
  if (!userPoolId) return null
  return issuer ?? `https://${awsHost('user-pool', region)}/${userPoolId}`
}
