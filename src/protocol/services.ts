/** A service that takes part in a sign-in besides the browser. */
interface Service {
  /** The member of a connection's `endpoints` that replaces AWS's address; null: it can't be replaced. */
  readonly endpoint: 'userPool' | 'identityPool' | 'sts' | 'hostedUi' | 's3' | null
  /**
   * AWS's name of the service, in host names, in signatures, in the AWS CLI and in boto3; null: it has none.
   * @see https://docs.aws.amazon.com/general/latest/gr/cognito_identity.html
   */
  readonly awsName: string | null
  /** The prefix of X-Amz-Target in AWS JSON 1.1; null: another protocol. */
  readonly target: string | null
}

/** The one table of services, in the order in which a diagram shows them from left to right. */
export const services = {
  'user-pool': {
    endpoint: 'userPool',
    awsName: 'cognito-idp',
    target: 'AWSCognitoIdentityProviderService',
  },
  'hosted-ui': { endpoint: 'hostedUi', awsName: null, target: null },
  /** Facebook, Login with Amazon and other identity providers. */
  provider: { endpoint: null, awsName: null, target: null },
  'identity-pool': {
    endpoint: 'identityPool',
    awsName: 'cognito-identity',
    target: 'AWSCognitoIdentityService',
  },
  sts: { endpoint: 'sts', awsName: 'sts', target: null },
  s3: { endpoint: 's3', awsName: 's3', target: null },
  /** A host that is none of these. */
  other: { endpoint: null, awsName: null, target: null },
} as const satisfies Readonly<Record<string, Service>>

export type ServiceName = keyof typeof services

export const serviceNames = Object.keys(services) as readonly ServiceName[] as readonly [ServiceName, ...ServiceName[]]

/** The services whose API the AWS SDK speaks in a sign-in. */
export type AwsServiceName = 'user-pool' | 'identity-pool' | 'sts'

/** What X-Amz-Target begins with, of the services that have one. */
export type ServiceTarget = NonNullable<(typeof services)[ServiceName]['target']>

/** The service that an X-Amz-Target names; null: none of these. */
export function serviceOfTarget(prefix: string): ServiceName | null {
  return serviceNames.find((name) => services[name].target === prefix) ?? null
}
