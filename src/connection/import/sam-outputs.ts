import { outputPairs } from './reading/output-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'

/** `sam list stack-outputs --output json`, and `describe-stacks --query 'Stacks[0].Outputs'`. */
export const samOutputs: ImportFormat = ({ json }) => outputPairs(json, '')
