import { isSecretElement, isSecretMap } from '../../protocol/secrets.ts'

/** A part of a body; the texts of all of them, one after the other, are the body. */
export interface Piece {
  readonly kind: PieceKind
  /** As it is written. */
  readonly text: string
  /** What that means: unescaped, without quotes. */
  readonly value: string
  readonly place: Place
  /** In their order, none in another. */
  readonly secrets: readonly Secret[]
}

export type PieceKind =
  | 'text'
  | 'number'
  | 'literal'
  /** Of a member or a parameter. */
  | 'name'
  /** A bracket, or the tag of an element. */
  | 'open'
  | 'close'
  /** The tag of an element without content. */
  | 'empty'
  | 'separator'
  | 'assignment'
  | 'space'
  /** Comments and declarations; what does not belong here. */
  | 'other'
  /** Of no length: XML is not well-formed. It is read on all the same. */
  | 'fault'

/** Where in a body something stands. */
export interface Place {
  /** Of a member, an element or a parameter; in a list the index; null: all of the body. */
  readonly name: string | null
  /** The same, but in a list the name of the list. */
  readonly label: string | null
  readonly around: Place | null
  /** A member name on the path marks all texts below it as secret. */
  readonly secret: boolean
}

/** A part of a piece that is secret, or the mask of it. */
export interface Secret {
  /** In the text of the piece. */
  readonly start: number
  readonly end: number
  /** The secret itself. */
  readonly value: string
  /** Of its member, element, parameter or header; null: known by its look. */
  readonly name: string | null
}

/** Finds what is secret within a value. */
export type Within = (value: string) => readonly Secret[]

export const top: Place = { name: null, label: null, around: null, secret: false }

export const noSecrets: readonly Secret[] = []

export const fault: Piece = { kind: 'fault', text: '', value: '', place: top, secrets: noSecrets }

/** By default of an XML element. */
export function placeIn(around: Place, name: string, isSecretHere = isSecretElement(name) || isSecretMap(name)): Place {
  return { name, label: name, around, secret: around.secret || isSecretHere }
}

/** No message of these services comes near it; to climb from each value of a hostile one would take minutes. */
const deepest = 8

/** What is around a place, from the outermost on, with the place itself; null: too much. */
export function wayTo(place: Place): readonly Place[] | null {
  const way: Place[] = []
  for (let at = place; at.around !== null; at = at.around) {
    if (way.length === deepest) return null
    way.unshift(at)
  }
  return way
}

/** The names on the way to a place, e.g. `AuthParameters.USERNAME`; null: too many. */
export function pathTo(place: Place): string | null {
  return (
    wayTo(place)
      ?.map(({ name }) => name)
      .join('.') ?? null
  )
}

/** All of a text, from `start` to `end`, is secret. */
export function wholly(start: number, end: number, value: string, name: string | null): readonly Secret[] {
  return start === end ? noSecrets : [{ start, end, value, name }]
}

/** The secrets of pieces, by where they stand in the text that the pieces are of. */
export function secretsInPieces(pieces: Iterable<Piece>): readonly Secret[] {
  const secrets: Secret[] = []
  let at = 0
  for (const piece of pieces) {
    for (const secret of piece.secrets) secrets.push(moved(secret, (offset) => at + offset))
    at += piece.text.length
  }
  return secrets
}

/** @param to is asked for each end in rising order */
export function moved(secret: Secret, to: (offset: number) => number): Secret {
  return { ...secret, start: to(secret.start), end: to(secret.end) }
}
