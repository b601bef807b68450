import { prefixDomain } from '../protocol/partitions.ts'
import type { Kit } from './kit.ts'

/** What is pasted back into the page, by names that its import knows. */
export interface KitOutputs<Reference> {
  readonly UserPoolId: Reference
  readonly UserPoolClientId: Reference
  readonly IdentityPoolId: Reference
  readonly CognitoDomain?: string
  readonly IdentityProviders?: string
  readonly Scopes: string
  readonly CallbackUrls: string
  readonly BucketName?: string
}

/** @param ids how the document's language refers to what it creates */
export function outputsOf<Reference>(
  { region, domainPrefix, providers, redirectUri, bucket }: Kit,
  ids: Pick<KitOutputs<Reference>, 'UserPoolId' | 'UserPoolClientId' | 'IdentityPoolId'>,
): KitOutputs<Reference> {
  const domain = prefixDomain(domainPrefix, region)
  return {
    ...ids,
    ...(domain && { CognitoDomain: domain }),
    ...(providers.length > 0 && { IdentityProviders: providers.join(',') }),
    Scopes: 'openid email profile aws.cognito.signin.user.admin',
    CallbackUrls: redirectUri,
    ...(bucket && { BucketName: bucket }),
  }
}
