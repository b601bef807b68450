/** What a user pool and an identity pool have to know about a provider. */
interface ProviderSettings {
  /** What names of parameters and variables begin with. */
  readonly key: string
  /** The provider's page on which apps are registered. */
  readonly console: string
  /** What the user pool asks the provider for. */
  readonly scopes: string
  /** The provider's attribute that becomes the user name. */
  readonly username: string
  /** Under which an identity pool takes the provider's own token. */
  readonly loginsKey: string
}

/**
 * The providers that a user pool knows by name and that need no more than an ID and a secret.
 * Source: https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 */
export const kitProviders = {
  Facebook: {
    key: 'Facebook',
    console: 'https://developers.facebook.com/apps/',
    scopes: 'public_profile,email',
    username: 'id',
    loginsKey: 'graph.facebook.com',
  },
  Google: {
    key: 'Google',
    console: 'https://console.cloud.google.com/auth/clients',
    scopes: 'openid email profile',
    username: 'sub',
    loginsKey: 'accounts.google.com',
  },
  LoginWithAmazon: {
    key: 'Amazon',
    console: 'https://developer.amazon.com/loginwithamazon/console/site/lwa/overview.html',
    scopes: 'profile',
    username: 'user_id',
    loginsKey: 'www.amazon.com',
  },
} as const satisfies Readonly<Record<string, ProviderSettings>>

export type KitProvider = keyof typeof kitProviders

export const kitProviderNames = Object.keys(kitProviders) as readonly KitProvider[]

/** Names of a shell's variables for the provider's ID and secret, which are never typed into the page. */
export function environmentNames(provider: KitProvider) {
  const name = kitProviders[provider].key.toUpperCase()
  return { id: `${name}_APP_ID`, secret: `${name}_APP_SECRET` }
}

export const attributeMapping = (provider: KitProvider) => ({
  email: 'email',
  username: kitProviders[provider].username,
})
