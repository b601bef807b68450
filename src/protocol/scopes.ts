/** What a scope opens: one of Cognito's own, or an API of a resource server of the pool (`<server>/<scope>`). */
export type ScopeMeaning = 'self-service' | 'user-info' | 'email' | 'phone' | 'profile' | 'own-api' | 'unknown'

/** https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-define-resource-servers.html */
const scopes: Readonly<Record<string, ScopeMeaning>> = {
  'aws.cognito.signin.user.admin': 'self-service',
  openid: 'user-info',
  email: 'email',
  phone: 'phone',
  profile: 'profile',
}

export function meaningOfScope(scope: string): ScopeMeaning {
  if (Object.hasOwn(scopes, scope)) return scopes[scope] ?? 'unknown'
  return scope.includes('/') ? 'own-api' : 'unknown'
}
