import { isJsonObject } from '../../text/json-object.ts'
import { jsonPairs } from './reading/json-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'

/** OpenID Connect Discovery 1.0, section 3. */
export const discoveryDocument: ImportFormat = ({ json }) => {
  if (!isJsonObject(json) || typeof json.issuer !== 'string' || !('jwks_uri' in json)) return null
  const { issuer, jwks_uri, authorization_endpoint, token_endpoint } = json
  return jsonPairs({ issuer, jwks_uri, authorization_endpoint, token_endpoint })
}
