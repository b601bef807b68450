import { deflated, inflated } from '../../text/deflated.ts'
import { largestTrace } from './trace-format.ts'

/** Of the format; a link of another is not read. */
const version = '1'
const beginning = `#trace=${version}.`

/** Characters that chats and mail programs still take for one address; a longer trace goes as a file. */
export const longestTraceLink = 16_000

/** A link to this page that brings a trace file along. @returns null: it would be longer than a link may be */
export async function traceLink(traceFile: string, pageRoot: string): Promise<string | null> {
  const link = `${pageRoot}/${beginning}${await deflated(traceFile)}`
  return link.length > longestTraceLink ? null : link
}

/** The text of the trace file that the fragment of an address brings; empty where it brings none that can be read. */
export async function traceInLink(fragment: string): Promise<string> {
  if (!fragment.startsWith(beginning) || fragment.length > longestTraceLink) return ''
  const text = inflated(fragment.slice(beginning.length), largestTrace)
  return (await text.catch(() => null)) ?? ''
}
