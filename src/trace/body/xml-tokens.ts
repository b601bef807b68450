import { isSecretMember } from '../../protocol/secrets.ts'
import { secretToken, type Token, textTokens } from './text-tokens.ts'

interface Piece {
  readonly kind: 'open' | 'close' | 'empty' | 'other' | 'text'
  readonly text: string
  /** Local name of the element: of this tag, or around this text. */
  readonly name: string
}

const tag = /<(\/?)([\w.:-]+)(?:[\s/][^<>]*)?>/y

/** XML as it is written, piece by piece; null where its tags don't match, as in HTML. */
export function* xmlTokens(xml: string): Generator<Token | null, void, undefined> {
  for (const piece of pieces(xml)) {
    if (piece === null) return yield null
    yield* tokensOf(piece)
  }
}

/** One element a line, two spaces a level; null where its tags don't match. */
export function* xmlLines(xml: string): Generator<Token | null, void, undefined> {
  let depth = 0
  let before: Piece['kind'] | null = null
  for (const piece of pieces(xml)) {
    if (piece === null) return yield null
    if (piece.kind === 'text' && piece.text.trim() === '') continue
    if (piece.kind === 'close') depth--
    const staysOnLine = before === null || piece.kind === 'text' || (piece.kind === 'close' && before === 'text')
    if (!staysOnLine && !(piece.kind === 'close' && before === 'open')) {
      yield { kind: 'plain', text: `\n${'  '.repeat(depth)}` }
    }
    yield* tokensOf(piece)
    if (piece.kind === 'open') depth++
    before = piece.kind
  }
}

function* pieces(xml: string): Generator<Piece | null, void, undefined> {
  const open: string[] = []
  let at = 0
  while (at < xml.length) {
    const piece = pieceAt(xml, at, open.at(-1) ?? '')
    if (piece === null) return yield null
    if (piece.kind === 'open') open.push(piece.name)
    if (piece.kind === 'close' && open.pop() !== piece.name) return yield null
    at += piece.text.length
    yield piece
  }
  if (open.length > 0) yield null
}

function pieceAt(xml: string, at: number, around: string): Piece | null {
  if (xml[at] !== '<') {
    const end = xml.indexOf('<', at)
    return { kind: 'text', text: xml.slice(at, end === -1 ? undefined : end), name: around }
  }
  for (const [start, end] of [
    ['<?', '?>'],
    ['<!--', '-->'],
  ] as const) {
    if (!xml.startsWith(start, at)) continue
    const last = xml.indexOf(end, at)
    return last === -1 ? null : { kind: 'other', text: xml.slice(at, last + end.length), name: around }
  }
  tag.lastIndex = at
  const [text, closes, name = ''] = tag.exec(xml) ?? []
  if (text === undefined) return null
  return { kind: closes ? 'close' : text.endsWith('/>') ? 'empty' : 'open', text, name: name.replace(/^.*:/, '') }
}

function tokensOf({ kind, text, name }: Piece): readonly Token[] {
  if (kind !== 'text') return textTokens(text, 'tag')
  if (isSecretMember(name) && text.trim() !== '') return [secretToken(text, unescaped(text), name)]
  return textTokens(text, 'string')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole)
}
