import { type Connection, userPoolLoginsKey } from './connection.ts'
import { loginsKeyOfIssuer } from './issuer.ts'

/**
 * Which token an identity pool takes under a provider's Logins key.
 * Source: API reference of GetId, member Logins.
 */
export type ProviderTokenKind = 'access-token' | 'id-token'

export interface LoginsProvider {
  /** As chosen on the page: the Logins key itself, or one of the two that are completed by the person or the connection. */
  readonly id:
    | 'graph.facebook.com'
    | 'www.amazon.com'
    | 'accounts.google.com'
    | 'appleid.apple.com'
    | 'oidc'
    | 'user-pool'
  readonly token: ProviderTokenKind
}

export type LoginsProviderId = LoginsProvider['id']

export const loginsProviders: readonly [LoginsProvider, ...LoginsProvider[]] = [
  { id: 'graph.facebook.com', token: 'access-token' },
  { id: 'www.amazon.com', token: 'access-token' },
  { id: 'accounts.google.com', token: 'id-token' },
  { id: 'appleid.apple.com', token: 'id-token' },
  { id: 'oidc', token: 'id-token' },
  { id: 'user-pool', token: 'id-token' },
]

/**
 * The Logins key for a choice on the page.
 * @param issuer only for `oidc`: the issuer's address, or that of its discovery document
 * @returns null where the key can't be made: no issuer given, or no user pool in the connection
 */
export function loginsKeyFor(connection: Connection, provider: LoginsProviderId, issuer: string): string | null {
  switch (provider) {
    case 'oidc':
      return loginsKeyOfIssuer(issuer) || null
    case 'user-pool':
      return userPoolLoginsKey(connection)
    default:
      return provider
  }
}
