import { walkForm, walkUrl } from './form.ts'
import { walkJson } from './json.ts'
import { type Piece, type Secret, secretsInPieces, type Within, wholly } from './piece.ts'
import { secretsByLookIn, textPiece } from './text.ts'
import { isWellFormedXml, walkXml } from './xml.ts'

/** A body in pieces, whatever it is and however broken: all that reads bodies reads these. */
export interface Walk {
  readonly format: Format
  /** Read as they are asked for, in time proportional to the length of the body. */
  readonly pieces: Iterable<Piece>
}

export type Format = 'json' | 'xml' | 'form' | 'text'

export function walk(body: string): Walk {
  const format = formatOf(body)
  return { format, pieces: readers[format](body, withinAt(1)) }
}

export function walkAddress(url: string): Iterable<Piece> {
  return walkUrl(url, withinAt(1))
}

/** Whether the body is wholly what it looks like. */
export function isWellFormed(body: string): boolean {
  const format = formatOf(body)
  return format === 'json' ? isJson(body) : format !== 'xml' || isWellFormedXml(body)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

export function holdsSecret(body: string): boolean {
  for (const { secrets } of walk(body).pieces) if (secrets.length > 0) return true
  return false
}

const readers: Readonly<Record<Format, (body: string, within: Within) => Iterable<Piece>>> = {
  json: walkJson,
  xml: walkXml,
  form: walkForm,
  text: (body) => (body === '' ? [] : [textPiece(body)]),
}

/** By its look, since not every client says what it sends. */
function formatOf(body: string): Format {
  if (/^\s*[[{]/.test(body)) return 'json'
  if (/^\s*</.test(body)) return 'xml'
  return /^[^\s=&]+=\S*$/.test(body) ? 'form' : 'text'
}

/** What is nested deeper is secret as a whole: each level could cost as much as the body. */
const deepest = 8

/** Some members hold JSON inside a string, e.g. `userAttributes` of a challenge. */
function withinAt(depth: number): Within {
  return (value): readonly Secret[] => {
    if (!/^\s*[[{<]/.test(value)) return secretsByLookIn(value)
    if (depth === deepest) return wholly(0, value.length, value, null)
    return secretsInPieces(readers[formatOf(value)](value, withinAt(depth + 1)))
  }
}
