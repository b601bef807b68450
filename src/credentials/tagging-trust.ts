import { identityPrincipal } from '../protocol/identity-principal.ts'

export const taggingTrustFile = { fileName: 'trust-policy.json', mediaType: 'application/json' } as const

/**
 * The trust policy of a role that an identity pool gives with principal tags: without sts:TagSession the tags, and the
 * credentials with them, are refused.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/using-attributes-for-access-control-policy-example.html
 * @returns JSON, to be pasted into IAM
 */
export function taggingTrustPolicy(region: string, identityPoolId: string): string {
  const { name } = identityPrincipal(region)
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: name },
    Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
    Condition: {
      StringEquals: { [`${name}:aud`]: identityPoolId },
      'ForAnyValue:StringLike': { [`${name}:amr`]: 'authenticated' },
    },
  }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2)
}
