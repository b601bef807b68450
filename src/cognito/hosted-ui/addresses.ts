import { type Connection, hostedUiOrigin, userPoolIssuer } from '../../connection/connection.ts'

/**
 * Cognito's own sign-out, which ends the Hosted UI's one-hour browser session. Not OpenID Connect's: it wants
 * client_id and a registered logout_uri (developer guide, "Logout endpoint").
 * @returns null where the connection has no Hosted UI
 */
export function logoutAddress(connection: Connection, logoutUri: string): string | null {
  const origin = hostedUiOrigin(connection)
  if (origin === null || !connection.userPoolClientId) return null
  const query = new URLSearchParams({ client_id: connection.userPoolClientId, logout_uri: logoutUri })
  return `${origin}/logout?${query}`
}

/** Where the user pool's OAuth endpoints are, so that no discovery document has to be fetched first. */
export function hostedUiMetadata(connection: Connection) {
  const origin = hostedUiOrigin(connection)
  const issuer = userPoolIssuer(connection)
  if (origin === null || issuer === null) throw new Error('the connection has no Hosted UI')
  return {
    issuer,
    authorization_endpoint: `${origin}/oauth2/authorize`,
    token_endpoint: `${origin}/oauth2/token`,
    userinfo_endpoint: `${origin}/oauth2/userInfo`,
    revocation_endpoint: `${origin}/oauth2/revoke`,
    end_session_endpoint: `${origin}/logout`,
  }
}
