import { partitionNameOf } from '../partitions.ts'

/** How identity pools of a Region are called in policies: as principal, and before the `:` of condition keys. */
export interface IdentityPrincipal {
  readonly name: string
  /** False where no page of AWS says so. */
  readonly isDocumented: boolean
}

const usual: IdentityPrincipal = { name: 'cognito-identity.amazonaws.com', isDocumented: true }

/**
 * https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html and, for GovCloud,
 * https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-cog.html
 */
export function identityPrincipal(region: string): IdentityPrincipal {
  switch (partitionNameOf(region)) {
    case 'aws-us-gov':
      return region === 'us-gov-west-1'
        ? { name: 'cognito-identity-us-gov.amazonaws.com', isDocumented: true }
        : { name: `cognito-identity.${region}.amazonaws.com`, isDocumented: region === 'us-gov-east-1' }
    // The AWS SDKs for Android and iOS use this name for China as Logins key; AWS’s pages show the usual one only.
    case 'aws-cn':
      return { name: `cognito-identity.${region}.amazonaws.com.cn`, isDocumented: false }
    case 'aws-eusc':
      return { ...usual, isDocumented: false }
    default:
      return usual
  }
}
