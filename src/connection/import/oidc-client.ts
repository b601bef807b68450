import { jsonPairs } from './reading/json-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'
import { scriptPairs } from './reading/script-pairs.ts'

/** Settings of oidc-client-ts and react-oidc-context, as the AWS console shows them for a single-page application. */
export const oidcClient: ImportFormat = ({ text, json }) => {
  if (!/\bauthority\b/.test(text) || !/\bclient_id\b/.test(text)) return null
  return json === undefined ? scriptPairs(text) : jsonPairs(json)
}
