import type { Emulated } from '../state/state.ts'
import { revokeSignIn } from '../user-pool/pools.ts'
import { authenticateClient, type DirectRequest } from './client-authentication.ts'
import { OAuthError } from './oauth-error.ts'

/**
 * POST /oauth2/revoke; the answer has no body. A token that nobody knows counts as revoked.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html
 *
 * @throws OAuthError as AWS answers it
 */
export function revokeToken(emulated: Emulated, request: DirectRequest): void {
  const token = request.parameters.get('token')
  if (!token) throw new OAuthError('invalid_request')
  const { pool, client } = callerOf(emulated, request)
  // ID and access tokens are signed (three parts); a refresh token is encrypted (five).
  if (token.split('.').length === 3) throw new OAuthError('unsupported_token_type')
  const grant = pool.refreshTokens.get(token)
  if (!grant) return
  // RFC 7009 section 2.1 asks for a refusal; which one AWS gives is unverified.
  if (grant.clientId !== client.id) throw new OAuthError('unauthorized_client')
  revokeSignIn(emulated, pool, client.id, grant.originJti)
}

/** Unlike /oauth2/token this endpoint answers a client that it doesn't know with 401. */
function callerOf(emulated: Emulated, request: DirectRequest) {
  try {
    return authenticateClient(emulated, request)
  } catch (error) {
    if (error instanceof OAuthError) throw new OAuthError('invalid_client', null, 401)
    throw error
  }
}
