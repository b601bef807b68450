import { columnsOf, piecesOf } from '../../../text/line-breaks.ts'
import { unseen } from '../../../text/visible.ts'

/**
 * Text as a literal of each language, such that the language gives back the same text. Lone surrogates, which none of
 * them can carry, become U+FFFD. What a terminal would act on when it is pasted, or what a reader would not see
 * (control signs, changes of the writing direction), is never there as such.
 */

/** `=` and `~` in front mean something to zsh. */
const needsNoQuotes = /^[\w@%+:,./-][\w@%+=:,./-]*$/

/** A word for POSIX shells. NUL, which no argument can hold, becomes U+FFFD. */
export function shellWord(text: string): string {
  return needsNoQuotes.test(text) ? text : shellQuoted(text)
}

/** The same, always in quotes. */
export function shellQuoted(text: string): string {
  return `'${insideShellQuotes(text)}'`
}

/** For text that goes on within single quotes. */
export function insideShellQuotes(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\0', '\ufffd')
    .replaceAll("'", `'\\''`)
    .replace(unseen, (sign) => (sign === '\n' ? sign : `'"$(printf '${octal(sign)}')"'`))
}

/** Python reads what JSON writes, where it is text. */
export const pythonString = jsonString

export function jsonString(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(unseen, escapes)
}

export function javascriptString(text: string): string {
  // In JSON a backslash before a quote is always the one that escapes it.
  const inside = jsonString(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${inside}'`
}

/** Lines of a comment, whatever stands in the text. */
export function comment(mark: '#' | '//', text: string): string[] {
  const said = text.toWellFormed().replace(unseen, ' ').replace(/ +/g, ' ').trim()
  const lines: string[] = []
  for (const piece of said === '' ? [] : piecesOf(said)) {
    const longer = (lines.at(-1) ?? '') + piece
    if (lines.length > 0 && columnsOf(longer) <= 84) lines[lines.length - 1] = longer
    else lines.push(`${mark} ${piece.trimStart()}`)
  }
  return lines
}

/** As JSON writes it: above U+FFFF two. */
const escapes = (sign: string) =>
  Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')

const octal = (sign: string) =>
  Array.from(new TextEncoder().encode(sign), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')
