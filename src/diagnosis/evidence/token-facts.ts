import { type JwtMembers, ownClaim, textClaim } from '../../token/own-claim.ts'
import { readToken } from '../../token/read-token.ts'
import { audiencesOf } from '../../token/verifiers/demands.ts'
import type { TokenFacts } from './evidence.ts'

/** What a token says of itself. */
export function tokenFacts(token: string): TokenFacts {
  const { kind, unverified } = readToken(token)
  const claims: JwtMembers = unverified?.claims ?? {}
  const audience = textClaim(claims, 'azp') ?? audiencesOf(claims)[0] ?? null
  const expires = ownClaim(claims, 'exp')
  const roles = ownClaim(claims, 'cognito:roles')
  return {
    kind,
    issuer: textClaim(claims, 'iss'),
    client: textClaim(claims, 'client_id') ?? audience,
    audience,
    expires: typeof expires === 'number' ? expires * 1000 : null,
    scopes: (textClaim(claims, 'scope') ?? '').split(' ').filter(Boolean),
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    preferredRole: textClaim(claims, 'cognito:preferred_role'),
    keyId: unverified && textClaim(unverified.header, 'kid'),
    isCut: unverified !== null && isCut(token, textClaim(unverified.header, 'alg')),
  }
}

/** An RS256 signature has at least 2048 bits (RFC 7518, 3.3): 342 letters of base64url. */
function isCut(token: string, algorithm: string | null): boolean {
  const [, , signature = ''] = token.split('.')
  return algorithm?.startsWith('RS') === true && signature.length < 342
}
