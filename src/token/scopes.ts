import { decodeUnverified } from './decode.ts'

/** The scopes in an access token (RFC 8693, section 4.2: a list with spaces); empty where it can't be read. */
export function scopesOf(accessToken: string): readonly string[] {
  const decoded = decodeUnverified(accessToken)
  const scope = decoded.kind === 'jwt' ? decoded.unverifiedClaims.scope : null
  return typeof scope === 'string' ? scope.split(' ').filter(Boolean) : []
}
