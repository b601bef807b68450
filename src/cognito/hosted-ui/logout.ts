import { type Connection, hostedUiOrigin } from '../../connection/connection.ts'

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
