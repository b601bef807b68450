declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Three strings that must never be swapped: the identity pool takes only the first, an API usually the second. */
export type IdToken = Branded<'IdToken'>
export type AccessToken = Branded<'AccessToken'>
/** Encrypted for Cognito itself; there is nothing in it for a client to read. */
export type RefreshToken = Branded<'RefreshToken'>

/** What a user pool issues. None of it has been checked yet. */
export interface TokenSet {
  readonly idToken: IdToken
  readonly accessToken: AccessToken
  readonly refreshToken: RefreshToken | null
  /** What was sent to the Hosted UI with this sign-in; absent without a redirect, and after a refresh. */
  readonly nonce?: string | undefined
  /** The levels that this sign-in was asked for, as acr_values or TARGET_ACR_VALUES was sent; absent where none was. */
  readonly askedLevels?: string | undefined
  /** NewDeviceMetadata: the device that this browser may become; absent where devices are not tracked. */
  readonly newDevice?: { readonly key: string; readonly groupKey: string } | undefined
}
