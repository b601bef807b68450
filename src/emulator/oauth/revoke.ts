import type { Emulated } from '../state/state.ts'
import { revokeSignIn } from '../user-pool/pools.ts'
import { authenticateClient, type DirectRequest } from './client-authentication.ts'
import { OAuthError } from './oauth-error.ts'

/**
 * POST /oauth2/revoke; the answer has no body. An unknown token counts as revoked.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/revocation-endpoint.html
 *
 * @throws OAuthError as AWS answers it, which floci-io/floci's CognitoOAuthTokenIntegrationTest records
 */
export function revokeToken(emulated: Emulated, request: DirectRequest): void {
  const token = request.parameters.get('token')
  if (!token) throw new OAuthError('invalid_request', 'Invalid parameter in request')
  const { pool, client } = callerOf(emulated, request)
  // The guide has this error for it; that it comes without a description is unverified.
  if (client.revokesTokens === false) throw new OAuthError('invalid_request')
  // ID and access tokens are signed (three parts); a refresh token is encrypted (five).
  if (token.split('.').length === 3) throw new OAuthError('unsupported_token_type')
  const grant = pool.refreshTokens.get(token)
  if (!grant) return
  if (grant.clientId !== client.id) throw invalidClient()
  revokeSignIn(emulated, pool, client.id, grant.originJti)
}

/** Here a secret counts only by Basic: remix-auth-oauth2 issue 132, which is refused with it in the body, shows it. */
function callerOf(emulated: Emulated, { authorization, parameters }: DirectRequest) {
  const withoutSecret = new URLSearchParams(parameters)
  withoutSecret.delete('client_secret')
  try {
    return authenticateClient(emulated, { authorization, parameters: withoutSecret })
  } catch (error) {
    if (error instanceof OAuthError) throw invalidClient()
    throw error
  }
}

/** With 401, unlike /oauth2/token. */
const invalidClient = () => new OAuthError('invalid_client', null, 401)
