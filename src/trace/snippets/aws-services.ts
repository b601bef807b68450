import type { Endpoints } from '../../connection/connection.ts'

export type AwsServiceName = 'user-pool' | 'identity-pool' | 'sts'

/** What a service is called where. */
export interface AwsService {
  readonly endpoint: keyof Endpoints
  /** In the AWS CLI, in boto3, and in a signature. */
  readonly name: string
  /** The AWS SDK for JavaScript. */
  readonly javascript: { readonly module: string; readonly client: string }
  /** A client of it, in words. */
  readonly variable: readonly string[]
}

export const awsServices: Readonly<Record<AwsServiceName, AwsService>> = {
  'user-pool': {
    endpoint: 'userPool',
    name: 'cognito-idp',
    javascript: { module: '@aws-sdk/client-cognito-identity-provider', client: 'CognitoIdentityProviderClient' },
    variable: ['user', 'pool'],
  },
  'identity-pool': {
    endpoint: 'identityPool',
    name: 'cognito-identity',
    javascript: { module: '@aws-sdk/client-cognito-identity', client: 'CognitoIdentityClient' },
    variable: ['identity', 'pool'],
  },
  sts: {
    endpoint: 'sts',
    name: 'sts',
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
