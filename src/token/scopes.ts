import { decodeUnverified } from './decode.ts'

/** The scopes in an access token (RFC 8693, section 4.2: a list with spaces); empty where it can't be read. */
export function scopesOf(accessToken: string): readonly string[] {
  const decoded = decodeUnverified(accessToken)
  const scope = decoded.kind === 'jwt' ? decoded.unverifiedClaims.scope : null
  return typeof scope === 'string' ? scope.split(' ').filter(Boolean) : []
}

/** What a scope opens: one of Cognito's own, or an API of one's own resource server (`<server>/<scope>`). */
export type ScopeMeaning = 'self-service' | 'user-info' | 'email' | 'phone' | 'profile' | 'own-api' | 'unknown'

const meanings: Readonly<Record<string, ScopeMeaning>> = {
  'aws.cognito.signin.user.admin': 'self-service',
  openid: 'user-info',
  email: 'email',
  phone: 'phone',
  profile: 'profile',
}

export function meaningOfScope(scope: string): ScopeMeaning {
  if (Object.hasOwn(meanings, scope)) return meanings[scope] ?? 'unknown'
  return scope.includes('/') ? 'own-api' : 'unknown'
}
