import { isJsonObject } from '../../text/json-object.ts'
import { jsonPairs } from './reading/json-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'

/** `aws cognito-idp describe-user-pool-client`. */
export const describeUserPoolClient: ImportFormat = ({ json }) => {
  if (!isJsonObject(json) || !isJsonObject(json.UserPoolClient)) return null
  const { UserPoolId, ClientId, ClientSecret, AllowedOAuthScopes, CallbackURLs, SupportedIdentityProviders } =
    json.UserPoolClient
  const client = { UserPoolId, ClientId, ClientSecret, AllowedOAuthScopes, CallbackURLs, SupportedIdentityProviders }
  return jsonPairs({ UserPoolClient: client })
}
