import { layouts } from './layout.ts'
import type { Piece } from './piece.ts'
import { type Token, tokensOf } from './tokens.ts'
import { type Format, isWellFormed, walk } from './walk.ts'

/** A body, or the first part of it, in tokens. */
export interface FormattedBody {
  /** What it was recognised as. */
  readonly kind: Format
  readonly tokens: readonly Token[]
  /** False: the limit cut it off. */
  readonly complete: boolean
}

/** `laid-out`: lines and indents for reading; `as-sent`: every character as it went over the wire. */
export type BodyLayout = 'laid-out' | 'as-sent'

/** How much is shown at first: more would hold the page up for longer than a person notices. */
export interface Limit {
  readonly characters: number
  readonly tokens: number
}

export const firstPart: Limit = { characters: 100_000, tokens: 2500 }

/** Recognises a body and takes it apart; whatever is not well-formed is shown as text, with the same secrets. */
export function formatBody(body: string, layout: BodyLayout, limit: Limit = firstPart): FormattedBody {
  const { format, pieces } = walk(body)
  if (!isWellFormed(body)) return { kind: 'text', ...cut(asText(pieces), limit) }
  return { kind: format, ...cut(layout === 'laid-out' ? layouts[format](pieces) : asSent(pieces, format), limit) }
}

function* asSent(pieces: Iterable<Piece>, format: Format): Generator<Token, void, undefined> {
  for (const piece of pieces) yield* tokensOf(piece, format)
}

function* asText(pieces: Iterable<Piece>): Generator<Token, void, undefined> {
  for (const token of asSent(pieces, 'text'))
    yield 'value' in token || token.kind === 'redacted' ? token : { ...token, kind: 'plain' }
}

/** Reads no further than the limit; a secret is never cut, since half of one would not be known as such. */
function cut(read: Iterable<Token>, limit: Limit): Pick<FormattedBody, 'tokens' | 'complete'> {
  const tokens: Token[] = []
  let characters = 0
  for (const token of read) {
    const room = limit.characters - characters
    if (room <= 0 || tokens.length >= limit.tokens) return { tokens, complete: false }
    if (token.kind !== 'secret' && token.text.length > room) {
      return { tokens: [...tokens, { ...token, text: token.text.slice(0, room) }], complete: false }
    }
    characters += token.text.length
    const last = tokens.at(-1)
    if (last?.kind === 'plain' && token.kind === 'plain') {
      tokens[tokens.length - 1] = { kind: 'plain', text: last.text + token.text }
    } else tokens.push(token)
  }
  return { tokens, complete: true }
}
