import { posixQuoted } from '../../text/posix-quoted.ts'
import type { ConnectionSettings } from '../connection.ts'

/** Lines for a shell or a `.env` file. */
export const environment = {
  fileName: 'cognito.env',
  mediaType: 'text/plain',
  write: (connection: ConnectionSettings) =>
    variablesOf(connection)
      .filter(([, value]) => value)
      .map(([name, value = '']) => `${name}=${/^[\w.:/@,+-]+$/.test(value) ? value : posixQuoted(value)}\n`)
      .join(''),
}

function variablesOf(connection: ConnectionSettings): readonly (readonly [string, string | undefined])[] {
  const { region, userPoolId, userPoolClientId, identityPoolId, hostedUiDomain, issuer, bucket } = connection
  return [
    ['AWS_REGION', region],
    ['COGNITO_USER_POOL_ID', userPoolId],
    ['COGNITO_CLIENT_ID', userPoolClientId],
    ['COGNITO_IDENTITY_POOL_ID', identityPoolId],
    ['COGNITO_DOMAIN', hostedUiDomain],
    ['COGNITO_ISSUER', issuer],
    ['COGNITO_SCOPES', connection.scopes.join(' ')],
    ['COGNITO_IDENTITY_PROVIDERS', connection.identityProviders.join(',')],
    ['S3_BUCKET', bucket],
  ]
}
