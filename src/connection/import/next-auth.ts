import { linePairs } from './reading/line-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'
import { scriptPairs } from './reading/script-pairs.ts'

/** Auth.js (NextAuth): its Cognito provider in code, or the variables that it reads (https://authjs.dev/getting-started/providers/cognito). */
export const nextAuth: ImportFormat = ({ text }) => {
  if (/\bCognito(Provider)?\(\s*\{/.test(text)) return scriptPairs(text)
  return /^\s*(export )?AUTH_COGNITO_(ID|ISSUER)\s*=/m.test(text) ? linePairs(text) : null
}
