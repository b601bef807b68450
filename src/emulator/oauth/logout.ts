import type { Emulated } from '../state/state.ts'
import type { UserPool } from '../state/user-pool.ts'
import { findClient } from '../user-pool/tokens.ts'
import { missing } from './authorize.ts'

type LogoutOutcome =
  /** Ends the browser's session and goes to the app's sign-out URL. */
  | { readonly kind: 'left'; readonly pool: UserPool; readonly location: string }
  /** Ends the browser's session and goes to /login with the same query. */
  | { readonly kind: 'sign-in-again'; readonly pool: UserPool }
  | { readonly kind: 'mismatch'; readonly clientId: string }
  /** The request can't be read; the text says why. */
  | { readonly kind: 'unreadable'; readonly error: string; readonly clientId: string | null }

/**
 * GET /logout. Not OpenID Connect's RP-initiated logout: `post_logout_redirect_uri` and `id_token_hint` mean nothing here.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html
 */
export function checkLogout(emulated: Emulated, query: URLSearchParams): LogoutOutcome {
  const clientId = query.get('client_id')
  if (!clientId) return { kind: 'unreadable', error: missing('client_id'), clientId: null }
  const mismatch: LogoutOutcome = { kind: 'mismatch', clientId }
  const found = findClient(emulated, clientId)
  if (!found) return mismatch

  const logoutUri = query.get('logout_uri')
  if (logoutUri) {
    if (!found.client.logoutUrls.includes(logoutUri)) return mismatch
    return { kind: 'left', pool: found.pool, location: logoutUri }
  }
  const redirectUri = query.get('redirect_uri')
  if (!redirectUri) return { kind: 'unreadable', error: missing('redirect_uri'), clientId }
  if (!query.get('response_type')) return { kind: 'unreadable', error: missing('response_type'), clientId }
  if (!found.client.callbackUrls.includes(redirectUri)) return mismatch
  return { kind: 'sign-in-again', pool: found.pool }
}
