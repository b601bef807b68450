import type { Emulated } from '../state/state.ts'
import { isClientSecret } from '../user-pool/client-secret.ts'
import { findClient } from '../user-pool/tokens.ts'
import type { UserPool, UserPoolClient } from '../user-pool/user-pool-state.ts'
import { OAuthError } from './oauth-error.ts'

/** A request to an endpoint that apps call directly. */
export interface DirectRequest {
  /** Of the form body and the query; the body wins. */
  readonly parameters: URLSearchParams
  /** The Authorization header. */
  readonly authorization: string | null
}

/**
 * Finds out which client is calling: client_secret_basic, client_secret_post, or only client_id for a public client.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 *
 * @throws OAuthError invalid_client, or invalid_request where no client is named at all (unverified)
 */
export function authenticateClient(
  emulated: Emulated,
  { parameters, authorization }: DirectRequest,
): { pool: UserPool; client: UserPoolClient } {
  const basic = authorization === null ? null : parseBasic(authorization)
  const clientId = basic?.id ?? parameters.get('client_id')
  if (!clientId) throw new OAuthError('invalid_request')
  if (basic && (parameters.get('client_id') ?? basic.id) !== basic.id) throw new OAuthError('invalid_client')
  const found = findClient(emulated, clientId)
  if (!found) throw new OAuthError('invalid_client')
  const secret = basic?.secret || parameters.get('client_secret') || undefined
  if (isClientSecret(found.client, secret)) return found
  // The description was seen for a wrong secret; that a missing one and a superfluous one go without is unverified.
  const wrong = secret !== undefined && found.client.secret !== null
  throw new OAuthError('invalid_client', wrong ? 'invalid_client_secret' : null)
}

function parseBasic(authorization: string): { id: string; secret: string } {
  const encoded = /^Basic ([\w+/]+={0,2})$/i.exec(authorization)?.[1]
  if (encoded === undefined) throw new OAuthError('invalid_client')
  try {
    const [id = '', ...secret] = atob(encoded).split(':')
    // RFC 6749 section 2.3.1: both halves are form-encoded before they are joined.
    return { id: decodeURIComponent(id), secret: decodeURIComponent(secret.join(':')) }
  } catch {
    throw new OAuthError('invalid_client')
  }
}
