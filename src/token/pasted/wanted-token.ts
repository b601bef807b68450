import type { TokenKind } from '../kind/token-kind.ts'
import { readToken } from '../read-token.ts'
import type { Pasted } from './pasted-token.ts'

/** Kinds that identity pools take from a provider, by what it is asked for. */
const wanted: Readonly<Record<'access-token' | 'id-token' | 'developer-token', readonly TokenKind[]>> = {
  'access-token': ['facebook-access', 'amazon-access'],
  'developer-token': ['cognito-openid'],
  'id-token': ['user-pool-id', 'google', 'apple', 'oidc'],
}

/** The one of several pasted tokens that an identity pool would take; the first where none is of that kind. */
export function wantedToken(tokens: Pasted['tokens'], use: keyof typeof wanted): string {
  const fitting =
    tokens.length === 1 ? undefined : tokens.find(({ token }) => wanted[use].includes(readToken(token).kind))
  return (fitting ?? tokens[0]).token
}
