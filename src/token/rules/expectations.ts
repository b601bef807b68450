import { type Connection, userPoolIssuer } from '../../connection/connection.ts'
import { issuers } from '../issuers.ts'
import type { TokenKind } from '../kind/token-kind.ts'

/** What a token has to be like. It comes from the connection and from the person, never from the token. */
export interface Expectations {
  /** Any of them; empty: nobody said, so nothing is known about it. */
  readonly issuers: readonly string[]
  readonly algorithms: readonly string[]
  /** The app client's, or whom else the token must be meant for; null: nobody said. */
  readonly audience: string | null
  /** Which of a user pool's two it must be; null: either. */
  readonly tokenUse: 'id' | 'access' | null
  /** Under which key an identity pool would be shown it; null: nobody said. */
  readonly loginsKey: string | null
}

/** With a public key, everything but `none` and HMAC, which a public key must never be tried with (RFC 8725, 2.1). */
const asymmetric = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

/**
 * What a token of that kind has to be like.
 * @param connection whose token it must be; null: nobody said
 * @param said what the person says of it; it fills what the connection leaves open
 */
export function expectationsOf(
  kind: TokenKind,
  connection: Connection | null,
  said: Partial<Expectations> = {},
): Expectations {
  const nothing = { issuers: [], algorithms: asymmetric, audience: null, tokenUse: null, loginsKey: null, ...said }
  switch (kind) {
    case 'user-pool-id':
    case 'user-pool-access':
    case 'user-pool-machine': {
      const issuer = connection && userPoolIssuer(connection)
      return {
        ...nothing,
        issuers: issuer ? [issuer] : nothing.issuers,
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
