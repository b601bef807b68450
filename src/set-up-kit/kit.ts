import { partitionNameOf, prefixDomain } from '../protocol/partitions.ts'
import type { KitProvider } from './providers.ts'

/** What is chosen in the form: all that the pools and roles to be created depend on. */
export interface KitChoices {
  /** What the names of all resources begin with. */
  readonly prefix: string
  readonly region: string
  readonly domainPrefix: string
  readonly guests: boolean
  readonly providers: readonly KitProvider[]
  /** An existing S3 bucket in which each signed-in identity gets a folder; empty: none. */
  readonly bucket: string
}

/** The choices, and the page that the app client is for. */
export interface Kit extends KitChoices {
  readonly redirectUri: string
}

export const emptyKit: KitChoices = {
  prefix: 'inspector',
  region: '',
  domainPrefix: '',
  guests: true,
  providers: [],
  bucket: '',
}

/** Names of the roles, by who gets them. */
export const roleNames = ({ prefix }: KitChoices) => ({ guests: `${prefix}-guest`, users: `${prefix}-user` })

/** Of the role's inline policy. */
export const policyName = 'own-objects'

/** Where the browser is sent after the sign-out. */
export const signOutUri = ({ redirectUri }: Kit): string => `${new URL(redirectUri).origin}/`

/** Where the providers send the browser back to; null where the login domain can't be derived. */
export function providerRedirectUri({ domainPrefix, region }: KitChoices): string | null {
  const domain = prefixDomain(domainPrefix, region)
  return domain && `https://${domain}/oauth2/idpresponse`
}

/** As ARNs begin with it. A Region of no known partition counts as one of `aws`. */
export const arnPartition = (region: string): string => partitionNameOf(region) ?? 'aws'
