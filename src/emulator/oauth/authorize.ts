import type { Emulated } from '../state.ts'
import { findClient } from '../tokens.ts'
import type { UserPool, UserPoolClient } from '../user-pool/user-pool-state.ts'
import type { PretendProvider } from './pretend-state.ts'
import { redirectBack } from './redirect-back.ts'
import { providersOf } from './social-providers.ts'

/** An authorization request that passed every check. */
export interface AuthorizeRequest {
  readonly pool: UserPool
  readonly client: UserPoolClient
  readonly redirectUri: string
  readonly state: string | null
  readonly scopes: readonly string[]
  readonly nonce: string | null
  readonly codeChallenge: string | null
  /** Given: no choice is offered. `COGNITO` is the pool's own username form. */
  readonly provider: PretendProvider | 'COGNITO' | null
  /** The query as it came, for the pages that follow. */
  readonly query: string
}

export type AuthorizeOutcome =
  | { readonly kind: 'allowed'; readonly request: AuthorizeRequest }
  /** Goes back to the app. */
  | { readonly kind: 'refused'; readonly location: string }
  /** Nothing may be sent to the app, for it is not known to be one: shown on the error page. */
  | { readonly kind: 'not-an-app'; readonly error: string; readonly clientId: string | null }

interface Asked {
  readonly pool: UserPool
  readonly client: UserPoolClient
  readonly query: URLSearchParams
}

type Refusal = readonly [error: string, description?: string]
type Check = (asked: Asked) => Refusal | null

// Which descriptions AWS sends with these is unverified; where none is known, none is sent.
const checks: readonly Check[] = [checkResponseType, checkPkce, checkScope, checkProvider]

/**
 * Checks a request to /oauth2/authorize (or to /login, which takes the same query), in AWS's order of importance: first
 * whether there is an app to answer, then what it asks for.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 */
export function checkAuthorize(emulated: Emulated, query: URLSearchParams): AuthorizeOutcome {
  const clientId = query.get('client_id')
  const redirectUri = query.get('redirect_uri')
  if (!clientId) return { kind: 'not-an-app', error: missing('client_id'), clientId: null }
  if (!redirectUri) return { kind: 'not-an-app', error: missing('redirect_uri'), clientId }
  const found = findClient(emulated, clientId)
  if (!found?.client.callbackUrls.includes(redirectUri)) {
    return { kind: 'not-an-app', error: 'redirect_mismatch', clientId }
  }
  const asked = { ...found, query }
  for (const check of checks) {
    const refusal = check(asked)
    if (refusal) return { kind: 'refused', location: refuse(redirectUri, query, refusal) }
  }
  return {
    kind: 'allowed',
    request: {
      ...found,
      redirectUri,
      state: query.get('state'),
      scopes: scopesOf(asked),
      nonce: query.get('nonce'),
      codeChallenge: query.get('code_challenge'),
      provider: (query.get('identity_provider') || null) as AuthorizeRequest['provider'], // checkProvider saw it
      query: query.toString(),
    },
  }
}

/** Text of AWS for an absent parameter, seen on its error page. */
export const missing = (parameter: string) => `Required String parameter '${parameter}' is not present`

function refuse(redirectUri: string, query: URLSearchParams, [error, description]: Refusal) {
  const where = query.get('response_type') === 'token' ? 'fragment' : 'query'
  // Cognito puts the description first.
  const parameters = [['error_description', description ?? null] as const, ['error', error] as const]
  return redirectBack(redirectUri, [...parameters, ['state', query.get('state')]], where)
}

function checkResponseType({ query }: Asked): Refusal | null {
  const type = query.get('response_type')
  if (type === 'code') return null
  // The clients here have the code grant only, so `token` is what a client without the implicit grant gets.
  return type === 'token' ? ['unauthorized_client'] : ['invalid_request']
}

function checkPkce({ query }: Asked): Refusal | null {
  const challenge = query.get('code_challenge')
  const method = query.get('code_challenge_method')
  if (challenge === null && method === null) return null
  // RFC 7636 section 4.2: S256 gives 32 bytes, which are 43 base64url characters (that AWS counts them is unverified).
  const wellFormed = challenge !== null && /^[\w-]{43}$/.test(challenge)
  return method === 'S256' && wellFormed ? null : ['invalid_request']
}

function checkScope(asked: Asked): Refusal | null {
  const scopes = scopesOf(asked)
  // The guide says both "ignored" and invalid_scope of a scope that the client doesn't have; the stricter is taken.
  if (!scopes.every((scope) => asked.client.scopes.includes(scope))) return ['invalid_scope']
  // "can only be requested if openid is also requested"; the error it gives is unverified.
  const needsOpenid = scopes.some((scope) => scope === 'email' || scope === 'phone' || scope === 'profile')
  return needsOpenid && !scopes.includes('openid') ? ['invalid_scope'] : null
}

function scopesOf({ client, query }: Asked): readonly string[] {
  const asked = (query.get('scope') ?? '').split(' ').filter((scope) => scope !== '')
  return asked.length === 0 ? client.scopes : [...new Set(asked)]
}

function checkProvider({ pool, client, query }: Asked): Refusal | null {
  // No provider here has an alternative identifier (they are for SAML and OIDC ones).
  if (query.get('idp_identifier')) return ['invalid_request']
  const name = query.get('identity_provider')
  if (!name) return null
  const known = name === 'COGNITO' ? client.identityProviders : providersOf(pool, client)
  return known.some((one) => one === name) ? null : ['invalid_request']
}
