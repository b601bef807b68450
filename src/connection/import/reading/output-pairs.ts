import { isJsonObject } from '../../../text/json-object.ts'
import type { Pair } from './pair.ts'

/** CloudFormation's list of a stack's outputs; null: it is none. */
export function outputPairs(outputs: unknown, stack: string): Pair[] | null {
  if (
    !Array.isArray(outputs) ||
    outputs.length === 0 ||
    !outputs.every((output) => isJsonObject(output) && 'OutputKey' in output)
  )
    return null
  return outputs.flatMap((output: unknown) => {
    if (!isJsonObject(output) || typeof output.OutputKey !== 'string' || typeof output.OutputValue !== 'string')
      return []
    const { OutputKey: key, OutputValue: value } = output
    return [{ place: stack ? `${stack}.${key}` : key, key, value }]
  })
}
