import { identityPrincipal } from './identity-principal.ts'

/** Of the policy language. */
export const policyVersion = '2012-10-17'

/** As what it is saved. */
export const trustPolicyFile = { fileName: 'trust-policy.json', mediaType: 'application/json' } as const

/** What identity pools write into the `amr` of their tokens. */
export type Amr = 'authenticated' | 'unauthenticated'

/**
 * Lets identities of one identity pool, and of one kind, take a role. Those with a login may bring tags of their own
 * (attributes for access control): without sts:TagSession the tags, and the credentials with them, are refused.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html
 * https://docs.aws.amazon.com/cognito/latest/developerguide/using-attributes-for-access-control-policy-example.html
 * @param identityPoolId the ID, or how the document's language refers to it
 */
export function trustPolicy<Id>(region: string, identityPoolId: Id, amr: Amr) {
  const { name } = identityPrincipal(region)
  const take = 'sts:AssumeRoleWithWebIdentity'
  return {
    Version: policyVersion,
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: name },
        Action: amr === 'authenticated' ? ([take, 'sts:TagSession'] as const) : take,
        Condition: {
          StringEquals: { [`${name}:aud`]: identityPoolId },
          'ForAnyValue:StringLike': { [`${name}:amr`]: amr },
        },
      },
    ],
  } as const
}
