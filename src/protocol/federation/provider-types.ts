/**
 * ProviderType of an identity provider of a user pool, in calls and in the ID token's claim `identities`.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_IdentityProviderType.html
 */
export const providerTypes = ['SAML', 'Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple', 'OIDC'] as const

export type ProviderType = (typeof providerTypes)[number]
