import { unescaped } from './escapes.ts'
import { formEscapes } from './form.ts'
import { type Piece, type PieceKind, top } from './piece.ts'
import { type Token, tokensOf } from './tokens.ts'
import { type Format, walkAddress } from './walk.ts'

type Lines = (pieces: Iterable<Piece>) => Iterable<Token>

/** Lines and indents for reading, of what is well-formed. */
export const layouts: Readonly<Record<Format, Lines>> = {
  json: jsonLines,
  xml: xmlLines,
  form: formLines,
  text: textLines,
}

/** The address on a line of its own, then each parameter on one, decoded. */
export function urlLines(url: string): Token[] {
  return [...formLines(walkAddress(url))]
}

const line = (depth: number): Token => ({ kind: 'plain', text: `\n${'  '.repeat(depth)}` })

/** One member or element a line, two spaces a level. */
function* jsonLines(pieces: Iterable<Piece>): Generator<Token, void, undefined> {
  let depth = 0
  let before: PieceKind | null = null
  for (const piece of pieces) {
    const { kind } = piece
    if (kind === 'space') continue
    if (kind === 'close') depth--
    if (kind === 'close' ? before !== 'open' : before === 'open' || before === 'separator') yield line(depth)
    if (before === 'assignment') yield { kind: 'plain', text: ' ' }
    yield* tokensOf(piece, 'json')
    if (kind === 'open') depth++
    before = kind
  }
}

/** One element a line, two spaces a level. */
function* xmlLines(pieces: Iterable<Piece>): Generator<Token, void, undefined> {
  let depth = 0
  let before: PieceKind | null = null
  for (const piece of pieces) {
    const { kind } = piece
    if (kind === 'space') continue
    if (kind === 'close') depth--
    const staysOnLine =
      before === null || kind === 'text' || (kind === 'close' && (before === 'text' || before === 'open'))
    if (!staysOnLine) yield line(depth)
    yield* tokensOf(piece, 'xml')
    if (kind === 'open') depth++
    before = kind
  }
}

/** One parameter a line, decoded. */
function* formLines(pieces: Iterable<Piece>): Generator<Token, void, undefined> {
  for (const piece of pieces) {
    if (piece.kind === 'assignment') yield { kind: 'plain', text: ' = ' }
    else if (piece.kind === 'separator') yield { kind: 'plain', text: piece.text === '&' ? '\n' : `${piece.text}\n` }
    else if (piece.place === top && piece.kind === 'text') yield* tokensOf(piece, 'text')
    else yield* tokensOf(piece, 'form', (text) => unescaped(text, formEscapes))
  }
}

function* textLines(pieces: Iterable<Piece>): Generator<Token, void, undefined> {
  for (const piece of pieces) yield* tokensOf(piece, 'text')
}
