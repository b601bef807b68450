import type { RefreshState } from 'oidc-client-ts'
import type { Connection } from '../../connection/connection.ts'
import type { RefreshToken } from '../../token/token-set.ts'
import { type Refreshable, type Refreshed, refreshed } from '../refreshed.ts'
import { tokensIn } from './hosted-ui-answers.ts'
import { throughLibrary } from './library-problem.ts'
import { tokenEndpointClient } from './oidc-client.ts'

/** Fresh tokens through the token endpoint of the Hosted UI (RFC 6749, section 6). @throws ProblemError */
export async function refreshThroughHostedUi(connection: Connection, tokens: Refreshable): Promise<Refreshed> {
  // The library has this class in its types but does not export it.
  const state: RefreshState = {
    refresh_token: tokens.refreshToken,
    id_token: tokens.idToken,
    session_state: null,
    // Taken over where the answer has no ID token; only the tokens are read here.
    profile: { sub: '', iss: '', aud: '', exp: 0, iat: 0 },
  }
  const response = await throughLibrary(() => tokenEndpointClient(connection).useRefreshToken({ state }))
  return refreshed(tokens, '/oauth2/token', tokensIn(response))
}

/**
 * Ends the sign-in that this refresh token belongs to, at /oauth2/revoke (RFC 7009). Cognito refuses any other token.
 * @throws ProblemError
 */
export async function revokeThroughHostedUi(connection: Connection, token: RefreshToken): Promise<void> {
  await throughLibrary(() => tokenEndpointClient(connection).revokeToken(token, 'refresh_token'))
}
