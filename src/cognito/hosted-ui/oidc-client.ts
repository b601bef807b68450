import { InMemoryWebStorage, OidcClient, WebStorageStateStore } from 'oidc-client-ts'
import { type Connection, hostedUiOrigin, userPoolIssuer } from '../../connection/connection.ts'

/** What a sign-in through the Hosted UI needs from the app. */
export interface HostedUiSettings {
  /** Registered at the client, compared there character by character. */
  readonly redirectUri: string
  /** Keeps state, nonce and code verifier while the person is away. */
  readonly storage: Storage
  readonly storagePrefix: string
}

/** oidc-client-ts for a sign-in that leaves the page and comes back. */
export function signInClient(connection: Connection, settings: HostedUiSettings): OidcClient {
  return new OidcClient({
    ...endpointsOf(connection),
    redirect_uri: settings.redirectUri,
    response_type: 'code',
    scope: connection.scopes.join(' '),
    loadUserInfo: false,
    stateStore: stateStore(settings),
  })
}

/** oidc-client-ts for calls that need no redirect: nothing of it reaches a storage. */
export function tokenEndpointClient(connection: Connection): OidcClient {
  return new OidcClient({
    ...endpointsOf(connection),
    redirect_uri: '',
    loadUserInfo: false,
    stateStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
  })
}

/** Settings for a sign-in that this page doesn't leave for: nothing of it reaches a storage. */
export function inMemory(settings: HostedUiSettings): HostedUiSettings {
  return { ...settings, storage: new InMemoryWebStorage() }
}

export function stateStore({ storage, storagePrefix }: HostedUiSettings): WebStorageStateStore {
  return new WebStorageStateStore({ prefix: storagePrefix, store: storage })
}

/** Where the user pool's OAuth endpoints are, so that no discovery document has to be fetched first. */
function endpointsOf(connection: Connection) {
  const origin = hostedUiOrigin(connection)
  const issuer = userPoolIssuer(connection)
  if (origin === null || issuer === null) throw new Error('the connection has no Hosted UI')
  return {
    authority: issuer,
    client_id: connection.userPoolClientId ?? '',
    metadata: {
      issuer,
      authorization_endpoint: `${origin}/oauth2/authorize`,
      token_endpoint: `${origin}/oauth2/token`,
      userinfo_endpoint: `${origin}/oauth2/userInfo`,
      revocation_endpoint: `${origin}/oauth2/revoke`,
      end_session_endpoint: `${origin}/logout`,
    },
  }
}
