import { maskForm } from '../../protocol/secrets-by-look.ts'
import { type Piece, type Secret, top } from './piece.ts'
import { headerPiece, textPiece } from './text.ts'
import { type Format, walkAddress } from './walk.ts'

/** A part of a text with what it is, for highlighting and hiding. */
export type Token = PlainToken | SecretToken

export interface PlainToken {
  /** `redacted`: only a fingerprint is left of a secret, e.g. `•••#9c41`. */
  readonly kind: 'plain' | 'name' | 'string' | 'number' | 'literal' | 'tag' | 'redacted'
  readonly text: string
}

export interface SecretToken {
  readonly kind: 'secret'
  /** As it was written, escapes included. */
  readonly text: string
  /** What that means: the secret itself. */
  readonly value: string
  /** What it is called: its member, parameter or header; null: it was found by its look. */
  readonly name: string | null
}

/** A piece of a body in that format. @param written how its text is shown: as it is, or decoded */
export function tokensOf(piece: Piece, format: Format, written: (text: string) => string = (text) => text): Token[] {
  return cutAtSecrets(piece, kindOf(piece, format), written)
}

/** A text in which only what is secret by its look is hidden. */
export function textTokens(text: string): Token[] {
  return text === '' ? [] : tokensOf(textPiece(text), 'text')
}

export function headerTokens(name: string, value: string): Token[] {
  return cutAtSecrets(headerPiece(name, value), 'string')
}

/** An address whose query or fragment may carry codes and tokens. */
export function urlTokens(url: string): Token[] {
  const tokens: Token[] = []
  for (const piece of walkAddress(url)) tokens.push(...tokensOf(piece, piece.place === top ? 'text' : 'form'))
  return tokens
}

/** The secrets among them, each once. */
export function secretsAmong(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.flatMap((token) => (token.kind === 'secret' ? [token.value] : [])))
}

function kindOf({ kind }: Piece, format: Format): PlainToken['kind'] {
  switch (kind) {
    case 'name':
    case 'number':
    case 'literal':
      return kind
    case 'text':
      return format === 'text' ? 'plain' : 'string'
    case 'open':
    case 'close':
    case 'empty':
    case 'other':
      return format === 'xml' ? 'tag' : 'plain'
    default:
      return 'plain'
  }
}

function cutAtSecrets(
  { text, secrets }: Piece,
  kind: PlainToken['kind'],
  written: (text: string) => string = (part) => part,
): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const secret of secrets) {
    if (secret.start > last) tokens.push({ kind, text: written(text.slice(last, secret.start)) })
    tokens.push(secretToken(secret, written(text.slice(secret.start, secret.end))))
    last = secret.end
  }
  if (last < text.length) tokens.push({ kind, text: written(text.slice(last)) })
  return tokens
}

function secretToken({ value, name }: Secret, text: string): Token {
  return maskForm.test(value) ? { kind: 'redacted', text: value } : { kind: 'secret', text, value, name }
}
