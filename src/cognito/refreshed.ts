import type { RefreshToken, TokenSet } from '../token/token-set.ts'

/** The request that returned the new tokens. */
export type RefreshCall = 'InitiateAuth' | 'GetTokensFromRefreshToken' | '/oauth2/token'

export interface Refreshed {
  readonly tokens: TokenSet
  readonly by: RefreshCall
  /** True where a new refresh token came and took the place of the old one. */
  readonly rotated: boolean
}

/** Tokens that can be refreshed. */
export type Refreshable = TokenSet & { readonly refreshToken: RefreshToken }

/** Without rotation the answer has no refresh token: the old one goes on. */
export function refreshed(old: Refreshable, by: RefreshCall, issued: TokenSet): Refreshed {
  return {
    by,
    rotated: issued.refreshToken !== null && issued.refreshToken !== old.refreshToken,
    tokens: { ...issued, refreshToken: issued.refreshToken ?? old.refreshToken },
  }
}
