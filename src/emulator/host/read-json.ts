import { readFileSync } from 'node:fs'
import { jsonFaultIn } from '../../text/json-fault.ts'

/** A file as JSON, or why it is none, with the place. */
export function readJson(file: string): { readonly value: unknown } | { readonly fault: string } {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    const fault = jsonFaultIn(text)
    return {
      fault: fault ? `line ${fault.line}, column ${fault.column}: JSON has ${fault.expected} here` : String(error),
    }
  }
}
