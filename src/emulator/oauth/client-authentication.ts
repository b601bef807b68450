import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Emulated } from '../state/state.ts'
import type { UserPool } from '../state/user-pool.ts'
import { isClientSecret } from '../user-pool/client-secret.ts'
import { findClient } from '../user-pool/tokens.ts'
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
 * What is refused, and how, is what floci-io/floci's CognitoOAuthTokenIntegrationTest records of AWS. So is this: a Basic
 * header wins over client_id, and a public client may send any secret in the body, but none in a Basic header.
 *
 * @throws OAuthError invalid_client
 */
export function authenticateClient(
  emulated: Emulated,
  { parameters, authorization }: DirectRequest,
): { pool: UserPool; client: UserPoolClient } {
  const basic = authorization === null ? null : parseBasic(authorization)
  const found = findClient(emulated, basic?.id ?? parameters.get('client_id') ?? '')
  if (!found) throw new OAuthError('invalid_client')
  if (!basic && found.client.secret === null) return found
  if (isClientSecret(found.client, basic?.secret ?? parameters.get('client_secret') ?? undefined)) return found
  throw new OAuthError('invalid_client', 'invalid_client_secret')
}

/** @throws OAuthError invalid_client, also where the secret is empty */
function parseBasic(authorization: string): { id: string; secret: string } {
  const encoded = /^Basic ([\w+/]+={0,2})$/i.exec(authorization)?.[1]
  if (encoded === undefined) throw new OAuthError('invalid_client')
  try {
    const [id = '', ...secret] = atob(encoded).split(':')
    // RFC 6749 section 2.3.1: both halves are form-encoded before they are joined.
    const both = { id: decodeURIComponent(id), secret: decodeURIComponent(secret.join(':')) }
    if (both.secret !== '') return both
  } catch {
    // It is not Base64, or not form-encoded: no client is named, as with an empty secret.
  }
  throw new OAuthError('invalid_client')
}
