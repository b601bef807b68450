import { isJsonObject } from '../../text/json-object.ts'
import { jsonPairs } from './reading/json-pairs.ts'
import { linePairs } from './reading/line-pairs.ts'
import type { ImportFormat } from './reading/pair.ts'

/** `terraform output -json`: https://developer.hashicorp.com/terraform/cli/commands/output */
export const terraformOutputs: ImportFormat = ({ json }) => {
  if (!isJsonObject(json)) return null
  const outputs = Object.entries(json)
  if (
    outputs.length === 0 ||
    !outputs.every(([, output]) => isJsonObject(output) && 'value' in output && 'type' in output)
  )
    return null
  return outputs.flatMap(([name, output]) => (isJsonObject(output) ? jsonPairs(output.value, name, name) : []))
}

/** The same as `terraform output` prints it for people: `name = "value"`. */
export const terraformText: ImportFormat = ({ text }) => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length > 0 &&
    lines.every((line) => /^[a-z_][\w-]* += +(".*"|<sensitive>|[[\]{}"].*|\d+|true|false|null)\r?$/.test(line))
    ? linePairs(text)
    : null
}
