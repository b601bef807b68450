import type { ImportFormat } from './reading/pair.ts'
import { scriptPairs } from './reading/script-pairs.ts'

/** Code with settings in it, such as `Amplify.configure({ Auth: … })`. */
export const script: ImportFormat = ({ text }) => {
  const pairs = /[{:=]/.test(text) ? scriptPairs(text) : []
  return pairs.length > 0 ? pairs : null
}
