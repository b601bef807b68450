import { outputPairs } from './reading/output-pairs.ts'
import { type ImportFormat, isRecord } from './reading/pair.ts'

/** `aws cloudformation describe-stacks`. */
export const cloudformationStacks: ImportFormat = ({ json }) => {
  if (!isRecord(json) || !Array.isArray(json.Stacks)) return null
  return json.Stacks.flatMap((stack: unknown, index) => {
    if (!isRecord(stack)) return []
    const place = typeof stack.StackName === 'string' ? stack.StackName : `Stacks[${index}]`
    return outputPairs(stack.Outputs, place) ?? []
  })
}
