import { isJsonObject } from '../text/json-object.ts'
import { amplifyOutputs } from './import/amplify-outputs.ts'
import { awsExports } from './import/aws-exports.ts'
import { cdkOutputs } from './import/cdk-outputs.ts'
import { cloudformationStacks } from './import/cloudformation-stacks.ts'
import { environment } from './import/environment.ts'
import type { ImportFormat } from './import/reading/pair.ts'
import { samOutputs } from './import/sam-outputs.ts'

/** A file that people have from elsewhere, and that says of itself what it is. */
export type ForeignFile = keyof typeof readers | 'web-page' | 'one-connection'

const readers = {
  'amplify-outputs': [amplifyOutputs],
  'aws-exports': [awsExports],
  'stack-outputs': [cloudformationStacks, samOutputs, cdkOutputs],
  'env-file': [environment],
} as const satisfies Readonly<Record<string, readonly ImportFormat[]>>

const kinds = Object.keys(readers) as readonly (keyof typeof readers)[]

/** What stands in the place of `config.json`; null where it is nothing that is known here. */
export function foreignFile(text: string): ForeignFile | null {
  const json = parsed(text)
  if (json === undefined && /^\s*<(!doctype|html|\?xml)/i.test(text)) return 'web-page'
  if (isJsonObject(json) && 'connections' in json) return null
  const kind = kinds.find((each) => readers[each].some((read) => read({ text, json }) !== null))
  if (kind) return kind
  return isJsonObject(json) && typeof json.region === 'string' ? 'one-connection' : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
