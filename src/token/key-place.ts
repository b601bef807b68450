import type { Connection } from '../connection/connection.ts'
import { userPoolIssuer } from '../connection/connection.ts'
import { issuerAddress } from '../connection/issuer.ts'
import { poolIssuers } from '../connection/pool-issuers.ts'
import { issuers } from './issuers.ts'
import type { TokenKind } from './kind/token-kind.ts'

/** Where an issuer's keys are. */
export type KeyPlace =
  | { readonly kind: 'key-set'; readonly url: string }
  /** By its discovery document (OpenID Connect Discovery 1.0, section 4). */
  | { readonly kind: 'discovery'; readonly issuer: string }

/**
 * Below which the connection's user pool publishes its documents; null without one.
 * @param issuer of a token, which counts if it is one that the pool can have
 */
export function userPoolAddress(connection: Connection, issuer: string | null = null): string | null {
  const { userPool } = connection.endpoints
  if (!connection.userPoolId) return null
  if (userPool) return `${userPool}/${connection.userPoolId}`
  return poolIssuers(connection).find((known) => known === issuer) ?? userPoolIssuer(connection)
}

/** The keys of the connection's user pool; null without one. @param issuer as for `userPoolAddress` */
export function userPoolKeyPlace(connection: Connection, issuer: string | null): KeyPlace | null {
  const address = userPoolAddress(connection, issuer)
  return address === null ? null : { kind: 'key-set', url: `${address}/.well-known/jwks.json` }
}

/**
 * Where the keys for a token would be asked for.
 * @param issuer from the token: to be asked only if the connection is of that issuer, or the person says so
 * @param connection of that issuer; null: there is none
 * @returns null where no address can be made of it
 */
export function keyPlaceOf(kind: TokenKind, issuer: string, connection: Connection | null): KeyPlace | null {
  switch (kind) {
    case 'user-pool-id':
    case 'user-pool-access':
    case 'user-pool-machine': {
      const own = connection && userPoolKeyPlace(connection, issuer)
      return own ?? (isWebAddress(issuer) ? { kind: 'key-set', url: `${issuer}/.well-known/jwks.json` } : null)
    }
    case 'cognito-openid': {
      const local = connection?.endpoints.identityPool
      return { kind: 'key-set', url: local ? `${local}/.well-known/jwks_uri` : issuers[kind].keys }
    }
    case 'google':
    case 'apple':
    case 'facebook-limited':
      return { kind: 'key-set', url: issuers[kind].keys }
    default:
      return isWebAddress(issuer) ? { kind: 'discovery', issuer } : null
  }
}

export function discoveryAddress(issuer: string): string {
  return `${issuerAddress(issuer)}/.well-known/openid-configuration`
}

/** https, or http on this computer; without query, fragment and password. */
export function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname, search, hash, username, password } = new URL(address)
  if (search || hash || username || password) return false
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname))
}
