import { isJsonObject } from '../../text/json-object.ts'
import { jsonPairs } from './reading/json-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'

/** `cdk deploy --outputs-file`: the outputs by stack. */
export const cdkOutputs: ImportFormat = ({ json }) => {
  if (!isJsonObject(json)) return null
  const stacks = Object.values(json)
  return stacks.length > 0 && stacks.every(isStack) ? jsonPairs(json) : null
}

function isStack(value: unknown): boolean {
  if (!isJsonObject(value)) return false
  const outputs = Object.entries(value)
  // CloudFormation allows letters and digits in an output's name.
  return (
    outputs.length > 0 && outputs.every(([name, output]) => /^[A-Za-z0-9]+$/.test(name) && typeof output === 'string')
  )
}
