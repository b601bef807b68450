import { isJsonObject } from '../../text/json-object.ts'
import { outputPairs } from './reading/output-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'

/** `aws cloudformation describe-stacks`. */
export const cloudformationStacks: ImportFormat = ({ json }) => {
  if (!isJsonObject(json) || !Array.isArray(json.Stacks)) return null
  return json.Stacks.flatMap((stack: unknown, index) => {
    if (!isJsonObject(stack)) return []
    const place = typeof stack.StackName === 'string' ? stack.StackName : `Stacks[${index}]`
    return outputPairs(stack.Outputs, place) ?? []
  })
}
