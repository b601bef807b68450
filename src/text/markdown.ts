import { visible } from './visible.ts'

// Markdown (CommonMark with GitHub's tables) out of untrusted values.

/** Control characters and line ends. */
const unprintable = /[\p{Cc}\u2028\u2029]+/gu

/**
 * A value as inline code, where nothing in it is markup, a link or a mention. `|` would end a table's cell and a
 * backtick the code; values with these are written with character references.
 */
export function code(value: string): string {
  const text = visible(value.replace(unprintable, ' ').trim())
  if (text === '') return '–'
  if (!/[|`]/.test(text)) return `\`${text}\``
  return `<code>${text.replace(/[!-/:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`
}

/** Lines as a fenced block; the fence is longer than any in the text. */
export function fenced(text: string, language: string): string {
  let longest = 2
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`
}

/** @param rows cells that are Markdown already */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
