import type { Call } from '../call.ts'
import type { Writer } from '../program.ts'
import { writeAwsCli } from './aws-cli.ts'
import { writeCurl } from './curl.ts'
import { writeJavascript } from './javascript.ts'
import { writePython } from './python.ts'

interface Language {
  readonly id: string
  readonly write: Writer
  /** Whether it has a form for a call by itself. */
  readonly has: (call: Call) => boolean
}

/** The one table of the languages, in the order in which they are offered. */
export const snippetLanguages = [
  { id: 'curl', write: writeCurl, has: () => true },
  { id: 'aws-cli', write: writeAwsCli, has: (call: Call) => call.aws !== null },
  { id: 'python', write: writePython, has: () => true },
  { id: 'javascript', write: writeJavascript, has: () => true },
] as const satisfies readonly Language[]

export type SnippetLanguage = (typeof snippetLanguages)[number]['id']

export function languageOf(id: SnippetLanguage): Language {
  const [first, ...others] = snippetLanguages
  return others.find((language) => language.id === id) ?? first
}
