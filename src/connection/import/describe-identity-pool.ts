import { jsonPairs } from './reading/json-pairs.ts'
import { type ImportFormat, isRecord } from './reading/pair.ts'

/** `aws cognito-identity describe-identity-pool`. */
export const describeIdentityPool: ImportFormat = ({ json }) => {
  if (!isRecord(json) || !('IdentityPoolId' in json && 'AllowUnauthenticatedIdentities' in json)) return null
  const { IdentityPoolId, CognitoIdentityProviders } = json
  return jsonPairs({ IdentityPoolId, CognitoIdentityProviders })
}
