import { type Escapes, unescaped } from './escapes.ts'
import type { Piece, PieceKind } from './piece.ts'

const marks: Readonly<Record<string, PieceKind>> = {
  '{': 'open',
  '[': 'open',
  '}': 'close',
  ']': 'close',
  ',': 'separator',
  ':': 'assignment',
}

const space = /[ \t\r\n]+/y
const scalar = /(?:(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|true|false|null)(?=[\s,:{}[\]"]|$)/y
/** With what would separate it elsewhere, so that an address with a password stays in one part. */
const junk = /[^"{}[\],: \t\r\n][^"{}[\] \t\r\n]*/y

/** A part of a JSON text, whether or not it may stand where it does. */
export function lexemeAt(json: string, at: number): Pick<Piece, 'kind' | 'text'> {
  const char = json[at] ?? ''
  if (char === '"') {
    const text = stringAt(json, at)
    return { kind: isName(json, at + text.length) ? 'name' : 'text', text }
  }
  const mark = marks[char]
  if (mark !== undefined) return { kind: mark, text: char }
  const blank = match(space, json, at)?.[0]
  if (blank !== undefined) return { kind: 'space', text: blank }
  const [text, number] = match(scalar, json, at) ?? []
  if (text !== undefined) return { kind: number === undefined ? 'literal' : 'number', text }
  return { kind: 'other', text: match(junk, json, at)?.[0] ?? char }
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const colon = /\s*:/y

function isName(json: string, end: number): boolean {
  const char = json[end]
  return char === ':' || (char !== ',' && char !== '}' && match(colon, json, end) !== null)
}

/** The string with its quotes, or to the end of the text. A regular expression overflows on a megabyte. */
function stringAt(json: string, start: number): string {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    if (slashesBefore(json, end) % 2 === 0) return json.slice(start, end + 1)
  }
  return json.slice(start)
}

const isClosed = (text: string) =>
  text.length > 1 && text.endsWith('"') && slashesBefore(text, text.length - 1) % 2 === 0

function slashesBefore(text: string, end: number): number {
  let slashes = 0
  while (text[end - 1 - slashes] === '\\') slashes++
  return slashes
}

const letters: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** Wrong ones and one that is cut off mean what comes nearest. */
export const jsonEscapes: Escapes = {
  pattern: /\\(?:u[\da-f]{4}|[\s\S]|$)/gi,
  meaning: (written) => {
    if (written.length === 6) return String.fromCharCode(Number.parseInt(written.slice(2), 16))
    const char = written.slice(1)
    return letters[char] ?? char
  },
}

export const contentOf = (text: string) => text.slice(1, isClosed(text) ? -1 : undefined)

export const unescapedContent = (content: string) =>
  content.includes('\\') ? unescaped(content, jsonEscapes) : content
