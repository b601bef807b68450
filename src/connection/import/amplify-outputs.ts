import { isJsonObject } from '../../text/json-object.ts'
import { jsonPairs } from './reading/json-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'

/** `amplify_outputs.json` of Amplify's second generation. Schema: npm package @aws-amplify/client-config. */
export const amplifyOutputs: ImportFormat = ({ json }) => {
  if (!isJsonObject(json) || !isJsonObject(json.auth)) return null
  if (!('user_pool_id' in json.auth || 'identity_pool_id' in json.auth)) return null
  const bucket = isJsonObject(json.storage) ? { storage: { bucket_name: json.storage.bucket_name } } : {}
  return jsonPairs({ auth: json.auth, ...bucket })
}
