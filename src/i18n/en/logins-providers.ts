import type { LoginsProviderId } from '../../connection/logins-providers.ts'

export const loginsProviders: Readonly<Record<LoginsProviderId, string>> = {
  'graph.facebook.com': 'Facebook (graph.facebook.com)',
  'www.amazon.com': 'Login with Amazon (www.amazon.com)',
  'accounts.google.com': 'Google (accounts.google.com)',
  'appleid.apple.com': 'Apple (appleid.apple.com)',
  oidc: 'Any OIDC issuer',
  saml: 'SAML provider of IAM',
  developer: 'Developer identity (your own server)',
  'user-pool': 'The user pool itself (ID token)',
}
