import { xmlReferences } from '../../text/xml.ts'
import { secretsInEscaped, unescaped } from './escapes.ts'
import {
  fault,
  moved,
  type Piece,
  type PieceKind,
  type Place,
  placeIn,
  secretsInPieces,
  top,
  type Within,
  wholly,
} from './piece.ts'
import { secretsByLookIn } from './text.ts'

const tag = /<(\/?)([\w.:-]+)(?:[\s/][^<>]*)?>/y

/** Elements by their local names, whatever their prefixes; also where tags don't match, as in HTML, or nothing ends them. */
export function* walkXml(xml: string, within: Within): Generator<Piece, void, undefined> {
  for (const part of placedParts(xml, placeIn)) {
    yield part === fault ? fault : pieceOf(part.kind, part.text, part.place, within)
  }
}

/** Without looking for secrets, which takes most of the time of a walk. */
export function isWellFormedXml(xml: string): boolean {
  for (const part of placedParts(xml, (around, name) => placeIn(around, name, false))) if (part === fault) return false
  return true
}

function* placedParts(xml: string, placed: (around: Place, name: string) => Place) {
  const open: Place[] = []
  /** How many elements of each name are open. */
  const names = new Map<string, number>()
  const endOf = ends(xml)

  const close = (name: string) => {
    const isRight = open.at(-1)?.name === name
    let count = names.get(name) ?? 0
    for (const before = count; count > 0 && count === before; ) {
      const closed = open.pop()?.name ?? ''
      const left = (names.get(closed) ?? 1) - 1
      names.set(closed, left)
      if (closed === name) count = left
    }
    return isRight
  }

  for (let at = 0; at < xml.length; ) {
    const { kind, text, name, isFaulty } = partAt(xml, at, endOf)
    const isClosing = kind === 'close'
    if (isFaulty || (isClosing && !close(name))) yield fault
    const around = open.at(-1) ?? top
    const place = kind === 'open' || kind === 'empty' ? placed(around, name) : around
    yield { kind, text, place }
    if (kind === 'open') {
      open.push(place)
      names.set(name, (names.get(name) ?? 0) + 1)
    }
    at += text.length
  }
  if (open.length > 0) yield fault
}

const section = { start: '<![CDATA[', end: ']]>' }
const comment = { start: '<!--', end: '-->' }
const instruction = { start: '<?', end: '?>' }

function pieceOf(kind: PieceKind, text: string, place: Place, within: Within): Piece {
  if (kind === 'text' && text.startsWith(section.start)) {
    const { start, end } = section
    const content = text.slice(start.length, text.endsWith(end) ? -end.length : undefined)
    return { kind, text, value: content, place, secrets: inContent(content, content, start.length, place, within) }
  }
  if (kind === 'text') {
    const value = unescaped(text, xmlReferences)
    return { kind, text, value, place, secrets: inContent(text, value, 0, place, within) }
  }
  if (kind === 'other' && text.startsWith(comment.start)) {
    const { start, end } = comment
    const inner = secretsInPieces(walkXml(text.slice(start.length, -end.length), within))
    return { kind, text, value: text, place, secrets: inner.map((secret) => moved(secret, (at) => start.length + at)) }
  }
  const isHidden = kind === 'other' && place.secret
  const secrets = isHidden ? wholly(0, text.length, text, place.name) : secretsByLookIn(text)
  return { kind, text, value: text, place, secrets }
}

function inContent(content: string, value: string, first: number, place: Place, within: Within) {
  if (!place.secret) return secretsInEscaped(content, value, xmlReferences, within, first)
  const start = first + content.length - content.trimStart().length
  return wholly(start, first + content.trimEnd().length, value.trim(), place.name)
}

// ---- the parts

interface Part {
  readonly kind: PieceKind
  readonly text: string
  /** Of a tag's element. */
  readonly name: string
  readonly isFaulty: boolean
}

function partAt(xml: string, at: number, endOf: ReturnType<typeof ends>): Part {
  const upTo = (kind: PieceKind, end: number, isFaulty = false) => ({
    kind,
    text: xml.slice(at, end),
    name: '',
    isFaulty,
  })
  if (xml[at] !== '<') {
    const part = upTo('text', endOf('<', at) ?? xml.length)
    return part.text.trim() === '' ? { ...part, kind: 'space' } : part
  }
  if (xml.startsWith(section.start, at)) {
    const end = endOf(section.end, at)
    return upTo('text', end === null ? xml.length : end + section.end.length, end === null)
  }
  for (const { start, end } of [comment, instruction]) {
    if (!xml.startsWith(start, at)) continue
    const last = endOf(end, at + start.length)
    return last === null ? upTo('other', at + start.length, true) : upTo('other', last + end.length)
  }
  tag.lastIndex = at
  const [text, closes, name = ''] = tag.exec(xml) ?? []
  if (text === undefined) return upTo('other', endOf('<', at + 1) ?? xml.length, true)
  const kind = closes ? 'close' : text.endsWith('/>') ? 'empty' : 'open'
  return { kind, text, name: name.slice(name.lastIndexOf(':') + 1), isFaulty: false }
}

/** Finds the next of these signs; one that isn't there is looked for once only. */
function ends(xml: string): (sign: string, from: number) => number | null {
  const missing = new Set<string>()
  return (sign, from) => {
    const at = missing.has(sign) ? -1 : xml.indexOf(sign, from)
    if (at === -1) missing.add(sign)
    return at === -1 ? null : at
  }
}
