import type { UserPoolClient } from '../../../state/settings/user-pool-client.ts'
import type { UserPool } from '../../../state/user-pool.ts'
import type { WireObject } from '../../../wire/operation.ts'
import { readKept } from '../kept.ts'

/** UserPoolClientType; dates are epoch seconds with a fraction.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html */
export const describeClient = (pool: UserPool, client: UserPoolClient): WireObject => ({
  UserPoolId: pool.id,
  ClientName: client.name,
  ClientId: client.id,
  ...(client.secret !== null && { ClientSecret: client.secret }),
  LastModifiedDate: (client.modified ?? pool.created) / 1000,
  CreationDate: (client.created ?? pool.created) / 1000,
  ...(client.kept === undefined ? settingsOf(client) : { ...defaults, ...readKept(client.kept) }),
})

/** What a client has that was made without them. */
const defaults: WireObject = {
  RefreshTokenValidity: 30,
  TokenValidityUnits: {},
  AllowedOAuthFlowsUserPoolClient: false,
  EnableTokenRevocation: true,
  EnablePropagateAdditionalUserContextData: false,
  AuthSessionValidity: 3,
}

/** Those of a client that no call made. */
const settingsOf = (client: UserPoolClient): WireObject => ({
  ...defaults,
  RefreshTokenValidity: client.refreshTokenValidity,
  AccessTokenValidity: client.accessTokenValidity,
  IdTokenValidity: client.idTokenValidity,
  TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'seconds', RefreshToken: 'seconds' },
  ExplicitAuthFlows: client.explicitAuthFlows,
  SupportedIdentityProviders: client.identityProviders,
  CallbackURLs: client.callbackUrls,
  LogoutURLs: client.logoutUrls,
  AllowedOAuthFlows: client.oauthFlows ?? ['code'],
  AllowedOAuthScopes: client.scopes,
  AllowedOAuthFlowsUserPoolClient: true,
  PreventUserExistenceErrors: client.preventUserExistenceErrors ? 'ENABLED' : 'LEGACY',
  ...(client.refreshTokenRotation && {
    RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: client.refreshTokenRotation.graceSeconds },
  }),
})
