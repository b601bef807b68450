import type { KeptJson } from './pool-settings.ts'

/** An app client of a user pool. Times are epoch milliseconds. */

export type AuthFlow =
  | 'ALLOW_USER_SRP_AUTH'
  | 'ALLOW_USER_PASSWORD_AUTH'
  | 'ALLOW_REFRESH_TOKEN_AUTH'
  | 'ALLOW_USER_AUTH'
  | 'ALLOW_CUSTOM_AUTH'
  | 'ALLOW_ADMIN_USER_PASSWORD_AUTH'

export interface UserPoolClient {
  readonly id: string
  readonly name: string
  /** null: a public client. Of two, the older one. */
  readonly secret: string | null
  /** Of the secret; left out: when the client was made. */
  readonly secretCreated?: number
  /** That is to take the other's place; both are good. Left out: there is one at most. */
  readonly newSecret?: ClientSecret
  readonly explicitAuthFlows: readonly AuthFlow[]
  /** Compared exactly. */
  readonly callbackUrls: readonly string[]
  readonly logoutUrls: readonly string[]
  readonly scopes: readonly string[]
  /** `COGNITO` and provider names that may be used with this client. */
  readonly identityProviders: readonly string[]
  /** Lifetimes in seconds. */
  readonly idTokenValidity: number
  readonly accessTokenValidity: number
  readonly refreshTokenValidity: number
  /** null: off. With rotation on, REFRESH_TOKEN_AUTH is refused and each refresh gives a new refresh token. */
  readonly refreshTokenRotation: { readonly graceSeconds: number } | null
  readonly preventUserExistenceErrors: boolean
  /** Which attributes its users may read and write by it; left out: all that there are. */
  readonly readAttributes?: readonly string[]
  readonly writeAttributes?: readonly string[]
  /** Left out: tokens can be revoked. */
  readonly revokesTokens?: boolean
  /** How long a challenge waits for its answer, in seconds; left out: 180. */
  readonly challengeValidity?: number
  /** Left out: code. */
  readonly oauthFlows?: readonly OAuthFlow[]
  /** Left out: those of its pool. */
  readonly created?: number
  readonly modified?: number
  /** Members of CreateUserPoolClient that change nothing here, or that are told as they came. */
  readonly kept?: KeptJson
}

export interface ClientSecret {
  readonly value: string
  readonly created: number
}

export type OAuthFlow = 'code' | 'implicit' | 'client_credentials'
