import { isSecretHeader } from '../../protocol/secrets.ts'
import { secretsByLook } from '../../protocol/secrets-by-look.ts'
import { noSecrets, type Piece, placeIn, type Secret, top, wholly } from './piece.ts'

/** `://:p@`; most pieces are shorter. */
const shortest = 6

/** What is secret in any text, by its look. */
export function secretsByLookIn(text: string): readonly Secret[] {
  if (text.length < shortest) return noSecrets
  let found: Secret[] | null = null
  for (const { start, text: value } of secretsByLook(text)) {
    found ??= []
    found.push({ start, end: start + value.length, value, name: null })
  }
  return found ?? noSecrets
}

export function textPiece(text: string): Piece {
  return { kind: 'text', text, value: text, place: top, secrets: secretsByLookIn(text) }
}

/** The value of a header; the scheme of an authorization (`Bearer`, `AWS4-HMAC-SHA256`) may be seen. */
export function headerPiece(name: string, text: string): Piece {
  if (!isSecretHeader(name)) return textPiece(text)
  const { length } = /^[\w-]+ (?=.)/.exec(text)?.[0] ?? ''
  const secrets = wholly(length, text.length, text.slice(length), name)
  return { kind: 'text', text, value: text, place: placeIn(top, name, true), secrets }
}
