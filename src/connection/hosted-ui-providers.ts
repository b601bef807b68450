/** Names that people know, for the provider names that Cognito uses in `identity_provider`. */
const hostedUiNames: Readonly<Record<string, string>> = {
  Facebook: 'Facebook',
  LoginWithAmazon: 'Login with Amazon',
  Google: 'Google',
  SignInWithApple: 'Apple',
}

/** A provider's name for people; an own SAML or OIDC provider keeps the name it has at the pool. */
export function hostedUiProviderName(identityProvider: string): string {
  return hostedUiNames[identityProvider] ?? identityProvider
}
