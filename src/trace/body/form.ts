import { isSecretParameter } from '../../protocol/secrets.ts'
import { type Escapes, secretsInEscaped, unescaped } from './escapes.ts'
import { type Piece, type PieceKind, placeIn, type Secret, top, type Within, wholly } from './piece.ts'
import { secretsByLookIn, textPiece } from './text.ts'

/** A form (`application/x-www-form-urlencoded`). */
export const walkForm = (form: string, within: Within) => parameters(form, 0, within)

/** An address whose query or fragment may carry codes and tokens. */
export function* walkUrl(url: string, within: Within): Generator<Piece, void, undefined> {
  const start = url.search(/[?]|(?<!•)#/)
  if (start !== 0) yield textPiece(start === -1 ? url : url.slice(0, start))
  if (start !== -1) yield* parameters(url, start, within)
}

/**
 * A parameter, or a part without a value; a value may hold a question mark (RFC 3986, 3.4). What is left of a secret,
 * e.g. `•••#9c41`, holds the sign that otherwise begins a fragment.
 */
const parameter = /([^?=&#]*(?:(?<=•)#[^?=&#]*)*)(?:=([^&#]*(?:(?<=•)#[^&#]*)*))?/y

function* parameters(text: string, start: number, within: Within): Generator<Piece, void, undefined> {
  for (let at = start; at < text.length; ) {
    parameter.lastIndex = at
    const [whole = '', name = '', value] = parameter.exec(text) ?? []
    if (whole === '') yield piece('separator', text[at++] ?? '')
    else yield piece('name', name, secretsByLookIn(name))
    if (value !== undefined) yield piece('assignment', '=')
    if (whole !== '') yield valuePiece(decoded(name), value ?? '', within)
    at += whole.length
  }
}

function piece(kind: PieceKind, text: string, secrets: readonly Secret[] = []): Piece {
  return { kind, text, value: decoded(text), place: top, secrets }
}

function valuePiece(name: string, text: string, within: Within): Piece {
  const value = decoded(text)
  const place = placeIn(top, name, isSecretParameter(name))
  const secrets = place.secret
    ? wholly(0, text.length, value, name)
    : secretsInEscaped(text, value, formEscapes, within, 0)
  return { kind: 'text', text, value, place, secrets }
}

const decoded = (text: string) => (/[+%]/.test(text) ? unescaped(text, formEscapes) : text)

/** As `URLSearchParams` writes it. */
export const encodedFormValue = (value: string) => new URLSearchParams({ '': value }).toString().slice(1)

/** Each character that is well-formed UTF-8 by itself, so that what isn't stays as it is written. */
export const formEscapes: Escapes = {
  pattern: /\+|%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}/gi,
  meaning: (written) => {
    try {
      return written === '+' ? ' ' : decodeURIComponent(written)
    } catch {
      return written
    }
  },
}
