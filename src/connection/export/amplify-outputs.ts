import { amplifyProviderName } from '../amplify-provider-names.ts'
import type { ConnectionSettings } from '../connection.ts'

/**
 * For `Amplify.configure()`. Providers of the user pool's own names have no place there, nor have other endpoints.
 * Schema: npm package @aws-amplify/client-config.
 */
export const amplifyOutputs = {
  fileName: 'amplify_outputs.json',
  mediaType: 'application/json',
  write: (connection: ConnectionSettings, pageRoot: string) =>
    `${JSON.stringify({ version: '1.4', auth: authOf(connection, pageRoot), ...storageOf(connection) }, null, 2)}\n`,
}

function authOf(connection: ConnectionSettings, pageRoot: string) {
  const { region, userPoolId, userPoolClientId, identityPoolId, hostedUiDomain } = connection
  return {
    aws_region: region,
    user_pool_id: userPoolId,
    user_pool_client_id: userPoolClientId,
    identity_pool_id: identityPoolId,
    ...(hostedUiDomain && {
      oauth: {
        identity_providers: connection.identityProviders.flatMap((name) => amplifyProviderName(name) ?? []),
        domain: hostedUiDomain,
        scopes: connection.scopes,
        redirect_sign_in_uri: connection.callbackUrls ?? [`${pageRoot}/callback`],
        redirect_sign_out_uri: [`${pageRoot}/`],
        response_type: 'code',
      },
    }),
  }
}

function storageOf({ bucket, region }: ConnectionSettings) {
  return bucket ? { storage: { aws_region: region, bucket_name: bucket } } : {}
}
