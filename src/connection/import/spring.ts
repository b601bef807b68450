import { linePairs } from './reading/line-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'
import { yamlPairs } from './reading/yaml-pairs.ts'

/** Spring Security's settings of a client or a resource server, as properties or YAML. */
export const spring: ImportFormat = ({ text }) => {
  if (/^spring\.security\.oauth2\./m.test(text)) return linePairs(text)
  return /^spring:/m.test(text) && /^ +oauth2:/m.test(text) ? yamlPairs(text) : null
}
