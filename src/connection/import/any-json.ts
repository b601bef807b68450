import { jsonPairs } from './reading/json-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'

/** Any other JSON, such as the response of a sign-in. */
export const anyJson: ImportFormat = ({ json }) => (json === undefined ? null : jsonPairs(json))
