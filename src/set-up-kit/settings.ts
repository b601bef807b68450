import { type Kit, signOutUri } from './kit.ts'
import { type KitProvider, kitProviders } from './providers.ts'

// Members as the API and CloudFormation name them; Terraform's names follow from these.

/** Users are created by an administrator: with a page that is public, anybody could become one. */
export const userPoolSettings = {
  UserPoolTier: 'ESSENTIALS',
  AutoVerifiedAttributes: ['email'],
  UsernameConfiguration: { CaseSensitive: false },
  AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
} as const

/** A public client: a page can keep no secret. */
export const clientSettings = (kit: Kit) => ({
  GenerateSecret: false,
  ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
  SupportedIdentityProviders: ['COGNITO', ...kit.providers],
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid', 'email', 'profile', 'aws.cognito.signin.user.admin'],
  CallbackURLs: [kit.redirectUri],
  LogoutURLs: [signOutUri(kit)],
  PreventUserExistenceErrors: 'ENABLED',
  EnableTokenRevocation: true,
})

/** @param refer how the document's language refers to what it creates or is given */
export const identityPoolSettings = <Reference>(
  { guests }: Kit,
  refer: { readonly clientId: Reference; readonly providerName: Reference },
) => ({
  AllowUnauthenticatedIdentities: guests,
  AllowClassicFlow: false,
  CognitoIdentityProviders: [
    { ClientId: refer.clientId, ProviderName: refer.providerName, ServerSideTokenCheck: true },
  ],
})

/** Which apps of the providers the identity pool takes tokens of. */
export const supportedLogins = <Reference>(
  { providers }: Kit,
  appId: (provider: KitProvider) => Reference,
): Readonly<Record<string, Reference>> =>
  Object.fromEntries(providers.map((provider) => [kitProviders[provider].loginsKey, appId(provider)]))

/** What the user pool sends to the provider. */
export const providerDetails = <Reference>(
  provider: KitProvider,
  app: { readonly id: Reference; readonly secret: Reference },
) => ({
  client_id: app.id,
  client_secret: app.secret,
  authorize_scopes: kitProviders[provider].scopes,
})
