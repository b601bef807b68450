import { type Connection, userPoolLoginsKey } from './connection.ts'
import { loginsKeyOfIssuer } from './issuer.ts'

/**
 * Which token an identity pool takes under a provider's Logins key.
 * Source: API reference of GetId, member Logins.
 */
export type ProviderTokenKind = 'access-token' | 'id-token' | 'saml-response' | 'developer-token'

export interface LoginsProvider {
  /** As chosen on the page: the Logins key itself, or one of those that are completed by the person or the connection. */
  readonly id:
    | 'graph.facebook.com'
    | 'www.amazon.com'
    | 'accounts.google.com'
    | 'appleid.apple.com'
    | 'oidc'
    | 'saml'
    | 'developer'
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
  { id: 'saml', token: 'saml-response' },
  { id: 'developer', token: 'developer-token' },
  { id: 'user-pool', token: 'id-token' },
]

/** The tokens of developer identities come under Cognito's own name.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/developer-authenticated-identities.html */
const developerLoginsKey = 'cognito-identity.amazonaws.com'

/** `arn:aws:iam::123456789012:saml-provider/NAME`; names as CreateSAMLProvider takes them. */
export const isSamlProviderArn = (text: string): boolean =>
  /^arn:aws[\w-]*:iam::\d{12}:saml-provider\/[\w._-]{1,128}$/.test(text)

/**
 * The Logins key for a choice on the page.
 * @param given for `oidc` the issuer's address, or that of its discovery document; for `saml` the provider's ARN
 * @returns null where the key can't be made: none of these given, or no user pool in the connection
 */
export function loginsKeyFor(connection: Connection, provider: LoginsProviderId, given: string): string | null {
  switch (provider) {
    case 'oidc':
      return loginsKeyOfIssuer(given) || null
    case 'saml':
      return isSamlProviderArn(given.trim()) ? given.trim() : null
    case 'developer':
      return developerLoginsKey
    case 'user-pool':
      return userPoolLoginsKey(connection)
    default:
      return provider
  }
}
