import type { LoginsProviderId } from '../../connection/logins-providers.ts'

export const loginsProviders: Readonly<Record<LoginsProviderId, string>> = {
  'graph.facebook.com': 'Facebook (graph.facebook.com)',
  'www.amazon.com': 'Login with Amazon (www.amazon.com)',
  'accounts.google.com': 'Google (accounts.google.com)',
  'appleid.apple.com': 'Apple (appleid.apple.com)',
  oidc: '任意の OIDC 発行者',
  saml: 'IAM の SAML プロバイダー',
  developer: 'デベロッパー ID（自社のサーバー）',
  'user-pool': 'ユーザープール自身（ID トークン）',
}
