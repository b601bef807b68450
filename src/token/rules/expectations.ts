import type { Connection } from '../../connection/connection.ts'
import { poolIssuers } from '../../connection/pool-issuers.ts'
import { issuers } from '../issuers.ts'
import type { TokenKind } from '../kind/token-kind.ts'

/** What a token has to be like. It comes from the connection and from the user, never from the token. */
export interface Expectations {
  /** Any of them; empty: no expectation. */
  readonly issuers: readonly string[]
  readonly algorithms: readonly string[]
  /** The app client, or another audience; null: no expectation. */
  readonly audience: string | null
  /** Which of a user pool's two it must be; null: either. */
  readonly tokenUse: 'id' | 'access' | null
  /** The key under which it would be sent in Logins; null: no expectation. */
  readonly loginsKey: string | null
}

/** With a public key, everything but `none` and HMAC, which a public key must never be tried with (RFC 8725, 2.1). */
const asymmetric = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

/**
 * What a token of that kind has to be like.
 * @param connection that issued the token; null: no expectation
 * @param entered what the user entered; it fills in what the connection leaves open
 */
export function expectationsOf(
  kind: TokenKind,
  connection: Connection | null,
  entered: Partial<Expectations> = {},
): Expectations {
  const nothing = { issuers: [], algorithms: asymmetric, audience: null, tokenUse: null, loginsKey: null, ...entered }
  switch (kind) {
    case 'user-pool-id':
    case 'user-pool-access':
    case 'user-pool-machine': {
      const own = connection ? poolIssuers(connection) : []
      return {
        ...nothing,
        issuers: own.length > 0 ? own : nothing.issuers,
        // Cognito signs these with nothing else.
        algorithms: ['RS256'],
        audience: connection?.userPoolClientId ?? nothing.audience,
      }
    }
    case 'cognito-openid':
      return {
        ...nothing,
        issuers: issuers[kind].names,
        algorithms: issuers[kind].algorithms,
        audience: connection?.identityPoolId ?? nothing.audience,
      }
    case 'google':
    case 'apple':
    case 'facebook-limited':
      return { ...nothing, issuers: issuers[kind].names, algorithms: issuers[kind].algorithms }
    default:
      return nothing
  }
}
