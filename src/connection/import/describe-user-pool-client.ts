import { jsonPairs } from './reading/json-pairs.ts'
import { type ImportFormat, isRecord } from './reading/pair.ts'

/** `aws cognito-idp describe-user-pool-client`. */
export const describeUserPoolClient: ImportFormat = ({ json }) => {
  if (!isRecord(json) || !isRecord(json.UserPoolClient)) return null
  const { UserPoolId, ClientId, ClientSecret, AllowedOAuthScopes, CallbackURLs, SupportedIdentityProviders } =
    json.UserPoolClient
  const client = { UserPoolId, ClientId, ClientSecret, AllowedOAuthScopes, CallbackURLs, SupportedIdentityProviders }
  return jsonPairs({ UserPoolClient: client })
}
