import type { ProviderType } from './federation/provider-types.ts'

/**
 * What each way of signing out does to what a sign-in has left behind, as AWS documents it. What is `unverified` no page
 * of AWS's says.
 */

/** `here`: the page drops what it holds. `provider`: the session at the provider of a federated user is ended there. */
export const signOutWays = ['here', 'revoke', 'everywhere', 'hosted-ui', 'provider'] as const

export type SignOutWay = (typeof signOutWays)[number]

export const leftBehind = [
  'access-token',
  'id-token',
  'refresh-token',
  'credentials',
  'cookie',
  'provider-session',
] as const

export type LeftBehind = (typeof leftBehind)[number]

export type SignOutEffect =
  | 'works'
  | 'ends'
  /** Cognito refuses it; who checks signature and expiry alone does not. */
  | 'ends-at-cognito'
  /** Works, but at an identity pool with ServerSideTokenCheck. */
  | 'ends-if-checked'
  /** Works, unless RevokeAssociatedSessions is LINKED. */
  | 'ends-if-linked'
  /** Works, but that of a SAML provider with IDPSignout. */
  | 'ends-by-saml'

interface SignOut {
  readonly effects: Readonly<Record<LeftBehind, SignOutEffect>>
  /** Page of AWS's; null: Cognito has no part in it. */
  readonly source: string | null
}

const nothing: SignOut['effects'] = {
  'access-token': 'works',
  'id-token': 'works',
  'refresh-token': 'works',
  credentials: 'works',
  cookie: 'works',
  'provider-session': 'works',
}

const guide = 'https://docs.aws.amazon.com/cognito/latest/developerguide'

export const signOuts: Readonly<Record<SignOutWay, SignOut>> = {
  here: { effects: nothing, source: null },
  // ServerSideTokenCheck asks for a global sign-out or a deletion only
  // (https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_CognitoIdentityProvider.html).
  revoke: {
    effects: { ...nothing, 'access-token': 'ends-at-cognito', 'refresh-token': 'ends', cookie: 'ends-if-linked' },
    source: `${guide}/token-revocation.html`,
  },
  everywhere: {
    effects: {
      ...nothing,
      'access-token': 'ends-at-cognito',
      'id-token': 'ends-if-checked',
      'refresh-token': 'ends',
    },
    source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html',
  },
  'hosted-ui': {
    effects: { ...nothing, cookie: 'ends', 'provider-session': 'ends-by-saml' },
    source: `${guide}/logout-endpoint.html`,
  },
  provider: { effects: { ...nothing, 'provider-session': 'ends' }, source: null },
}

/**
 * Where it is documented how the session at a provider is ended. None of them gives an address for users that another
 * site could link to; null: no page was found.
 */
export const providerSignOutSources: Readonly<Record<ProviderType, string | null>> = {
  Facebook: 'https://developers.facebook.com/docs/reference/javascript/FB.logout',
  LoginWithAmazon: 'https://developer.amazon.com/docs/login-with-amazon/log-out-users.html',
  Google: null,
  SignInWithApple: null,
  SAML: `${guide}/cognito-user-pools-saml-idp-sign-out.html`,
  OIDC: 'https://openid.net/specs/openid-connect-rpinitiated-1_0.html',
}
