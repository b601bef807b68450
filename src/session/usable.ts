import type { Logins } from '../cognito/identity-pool/credentials.ts'
import { ProblemError } from '../cognito/problem.ts'
import { isDropped } from '../token/dropped-token.ts'

/** The token, to be sent. @throws ProblemError where it was dropped */
export function usable<Token extends string>(token: Token): Token {
  if (isDropped(token)) throw new ProblemError({ kind: 'token-expired' })
  return token
}

/** Logins, to be sent; none for a guest. @throws ProblemError where a token was dropped, since without it a guest would ask */
export function usableLogins(logins: Logins | null): Logins {
  for (const token of Object.values(logins ?? {})) usable(token)
  return logins ?? {}
}
