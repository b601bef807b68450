import { type Piece, top } from './piece.ts'
import { walk } from './walk.ts'

/** The values that have a name: members, elements, parameters, items of lists. */
export function* membersOf(pieces: Iterable<Piece>): Generator<Piece, void, undefined> {
  for (const piece of pieces) {
    const { kind, place } = piece
    if (place.name !== null && (kind === 'text' || kind === 'number' || kind === 'literal')) yield piece
  }
}

/** Finds a member of a JSON object's top level, or the first element of that name in XML; null: not there as text. */
export type MemberReader = (name: string) => string | null

export function memberReader(body: string): MemberReader {
  const { format, pieces } = walk(body)
  const members = new Map<string, string>()
  for (const { kind, value, place } of format === 'json' || format === 'xml' ? membersOf(pieces) : []) {
    const isMember = format === 'xml' ? !members.has(place.name ?? '') : place.around === top
    if (isMember && kind === 'text') members.set(place.name ?? '', value)
  }
  return (name) => members.get(name) ?? null
}
