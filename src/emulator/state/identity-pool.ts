import type { PolicyDocument } from './policies/policy.ts'
import type { Stored } from './stored.ts'
import { Table } from './table.ts'

/** What an identity pool holds, with the roles it gives and the AWS keys it handed out. Times are epoch milliseconds. */

export interface IdentityPool {
  readonly id: string
  readonly name: string
  readonly allowUnauthenticated: boolean
  readonly allowClassicFlow: boolean
  /** User pool clients that may log in. `providerName` is `cognito-idp.<region>.amazonaws.com/<poolId>`. */
  readonly userPoolClients: readonly {
    readonly providerName: string
    readonly clientId: string
    readonly serverSideTokenCheck: boolean
  }[]
  /** What the developer's own users are named by; left out or null: there are none. */
  readonly developerProvider?: string | null
  /** Which claims become tags of the role's session, by the name of the provider. */
  readonly principalTags?: Readonly<Record<string, PrincipalTags>>
  /** ARNs of providers in IAM. There is no IAM here, so which apps each lists is not known. */
  readonly openIdConnectProviders?: readonly string[]
  /** ARNs of providers in IAM, whose ends name the pretend ones. */
  readonly samlProviders?: readonly string[]
  readonly tags?: Readonly<Record<string, string>>
  /** Logins key → application ID there, e.g. `graph.facebook.com` → `1234`. */
  readonly socialProviders: Readonly<Record<string, string>>
  readonly unauthenticatedRole: string | null
  readonly authenticatedRole: string | null
  /** Key for a user pool: `<providerName>:<clientId>`; otherwise the Logins key. */
  readonly roleMappings: Readonly<Record<string, RoleMapping>>
  /** By identity ID. */
  readonly identities: Table<Identity, 'login'>
}

export interface PrincipalTags {
  readonly useDefaults: boolean
  /** Tag → claim. */
  readonly tags: Readonly<Record<string, string>>
}

export interface RoleMapping {
  readonly type: 'Token' | 'Rules'
  readonly ambiguous: 'AuthenticatedRole' | 'Deny'
  readonly rules: readonly RoleRule[]
}

export interface RoleRule {
  readonly claim: string
  readonly match: 'Equals' | 'Contains' | 'StartsWith' | 'NotEqual'
  readonly value: string
  readonly roleArn: string
}

export interface Identity {
  readonly id: string
  /** Logins key → subject there. Empty: a guest. */
  readonly logins: Readonly<Record<string, string>>
  /** Users of the developer's own, by their identifiers there; left out: none. */
  readonly developerUsers?: readonly string[]
  readonly created: number
}

export interface Role {
  readonly arn: string
  readonly name: string
  /** AROA…; the first half of the UserId that STS answers. */
  readonly uniqueId: string
  /** null: one that a call named, which trusts every identity pool. */
  readonly trust: RoleTrust | null
  /** Left out: none but that signed-in identities may call the local API with IAM authorization. */
  readonly policies?: RolePolicies
}

/** Without the one no policy is attached, and without the other nothing is limited. */
export type RolePolicies = Readonly<Partial<Record<'identity-based' | 'permissions-boundary', PolicyDocument>>>

/** The part of a trust policy that matters here: which identity pool, and guests or signed-in identities. */
export interface RoleTrust {
  readonly identityPoolId: string
  readonly amr: 'authenticated' | 'unauthenticated'
}

export interface IssuedKeys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken: string
  readonly roleArn: string
  readonly roleSessionName: string
  /** null where the keys don't come from an identity pool. */
  readonly identityId: string | null
  /** Given to a guest by the enhanced flow, which adds a session policy to them. */
  readonly isScopedDown?: true
  /** Given by the caller of AssumeRoleWithWebIdentity; left out: none. */
  readonly sessionPolicies?: readonly PolicyDocument[]
  /** Principal tags of the session; left out: none. */
  readonly tags?: Readonly<Record<string, string>>
  readonly expires: number
}

/** Identities are found by each of their logins. */
export const openIdentityPool = (stored: Stored<IdentityPool>): IdentityPool => ({
  ...stored,
  identities: new Table(stored.identities, {
    login: ({ logins, developerUsers = [] }) => [
      ...Object.entries(logins).map(loginKey),
      ...developerUsers.map(developerKey),
    ],
  }),
})

/** The Logins keys of its OpenID Connect providers: their issuers without the scheme, as their ARNs end. */
export const openIdConnectKeys = ({
  openIdConnectProviders = [],
}: Pick<IdentityPool, 'openIdConnectProviders'>): string[] =>
  openIdConnectProviders.flatMap((arn) => /:oidc-provider\/(.+)$/.exec(arn)?.[1] ?? [])

/** Under which the identity of a developer's user is found. */
export const developerKey = (user: string): string => loginKey([developerLoginsKey, user])

/** Under which the tokens of developers' users come. */
export const developerLoginsKey = 'cognito-identity.amazonaws.com'

/** Under which an identity is found. */
export const loginKey = ([provider, subject]: readonly [string, string]): string => `${provider} ${subject}`
