import type { AwsServiceName } from '../../protocol/services.ts'

/** What a client of a service is called in code. */
interface ServiceClient {
  /** In the AWS SDK for JavaScript. */
  readonly javascript: { readonly module: string; readonly client: string }
  /** A variable that holds one, in words. */
  readonly variable: readonly string[]
}

export const serviceClients: Readonly<Record<AwsServiceName, ServiceClient>> = {
  'user-pool': {
    javascript: { module: '@aws-sdk/client-cognito-identity-provider', client: 'CognitoIdentityProviderClient' },
    variable: ['user', 'pool'],
  },
  'identity-pool': {
    javascript: { module: '@aws-sdk/client-cognito-identity', client: 'CognitoIdentityClient' },
    variable: ['identity', 'pool'],
  },
  sts: {
    javascript: { module: '@aws-sdk/client-sts', client: 'STSClient' },
    variable: ['sts'],
  },
}

/** `GetId` → `get`, `id`; the words that boto3 and the AWS CLI make of it (botocore, xform_name). */
export function wordsOf(name: string): string[] {
  return name
    .replace(/(.)([A-Z][a-z]+)/g, '$1_$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}
