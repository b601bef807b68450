import { isJsonObject } from '../../text/json-object.ts'
import { jsonPairs } from './reading/json-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'

/** `aws cognito-identity describe-identity-pool`. */
export const describeIdentityPool: ImportFormat = ({ json }) => {
  if (!isJsonObject(json) || !('IdentityPoolId' in json && 'AllowUnauthenticatedIdentities' in json)) return null
  const { IdentityPoolId, CognitoIdentityProviders } = json
  return jsonPairs({ IdentityPoolId, CognitoIdentityProviders })
}
