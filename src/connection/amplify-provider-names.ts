/** Amplify's names of the identity providers, for Cognito's own. */
const cognitoNames: Readonly<Record<string, string>> = {
  GOOGLE: 'Google',
  FACEBOOK: 'Facebook',
  LOGIN_WITH_AMAZON: 'LoginWithAmazon',
  SIGN_IN_WITH_APPLE: 'SignInWithApple',
  // Of the first generation.
  AMAZON: 'LoginWithAmazon',
  APPLE: 'SignInWithApple',
}

/** Cognito's name of a provider; a name that Amplify has none for stays. */
export function cognitoProviderName(name: string): string {
  return Object.hasOwn(cognitoNames, name) ? (cognitoNames[name] ?? name) : name
}

/** null: Amplify has no name for it. */
export function amplifyProviderName(cognitoName: string): string | null {
  return Object.keys(cognitoNames).find((name) => cognitoNames[name] === cognitoName) ?? null
}
