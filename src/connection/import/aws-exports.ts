import { isJsonObject } from '../../text/json-object.ts'
import { jsonPairs } from './reading/json-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'
import { scriptPairs } from './reading/script-pairs.ts'

/**
 * What the first generation of Amplify writes: `aws-exports.js`, the same as JSON, and for phones `awsconfiguration.json`
 * and `amplifyconfiguration.json`.
 */
export const awsExports: ImportFormat = ({ text, json }) => {
  if (/\baws_(user_pools_id|cognito_identity_pool_id|project_region|cognito_region)\b/.test(text)) {
    return json === undefined ? scriptPairs(text) : jsonPairs(json)
  }
  if (!isJsonObject(json)) return null
  const mobile = mobilePart(json)
  if (mobile === null) return null
  const names: Readonly<Record<string, string>> = {
    'CognitoUserPool.Default.PoolId': 'userPoolId',
    'CognitoUserPool.Default.AppClientId': 'clientId',
    'CredentialsProvider.CognitoIdentity.Default.PoolId': 'identityPoolId',
    'Auth.Default.OAuth.WebDomain': 'domain',
    'Auth.Default.OAuth.Scopes': 'scopes',
  }
  return jsonPairs(mobile).map((pair) => ({ ...pair, key: names[pair.place] ?? pair.key }))
}

function mobilePart(json: Readonly<Record<string, unknown>>) {
  if (isJsonObject(json.CognitoUserPool) || isJsonObject(json.CredentialsProvider)) return json
  const plugins = isJsonObject(json.auth) && isJsonObject(json.auth.plugins) ? json.auth.plugins : {}
  return isJsonObject(plugins.awsCognitoAuthPlugin) ? plugins.awsCognitoAuthPlugin : null
}
