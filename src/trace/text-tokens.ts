import { isSecretHeader } from '../protocol/secrets.ts'

/** A piece of a text with what it is, for highlighting and hiding. */
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
  /** What it is called: its member, parameter or header; null: a JWT that was found by its look. */
  readonly name: string | null
}

/**
 * RFC 7515 and RFC 7516: three parts signed, five encrypted. Or what redaction left of a secret. The first part has an
 * end, since a search without one takes minutes on a hostile megabyte.
 */
const hidden = /\beyJ[\w-]{8,1000}\.[\w-]*\.[\w-]*(?:\.[\w-]*\.[\w-]*)?|•••#[0-9a-f]{4}/g

const redacted = /^•••#[0-9a-f]{4}$/

/** A text in which only JWTs are secret. */
export function textTokens(text: string, kind: PlainToken['kind'] = 'plain'): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const { 0: found, index } of text.matchAll(hidden)) {
    if (index > last) tokens.push({ kind, text: text.slice(last, index) })
    tokens.push(secretToken(found, found, null))
    last = index + found.length
  }
  if (last < text.length) tokens.push({ kind, text: text.slice(last) })
  return tokens
}

export function secretToken(text: string, value: string, name: string | null): Token {
  if (text === '') return { kind: 'plain', text }
  return redacted.test(value) ? { kind: 'redacted', text: value } : { kind: 'secret', text, value, name }
}

/** The scheme of an authorization header (`Bearer`, `AWS4-HMAC-SHA256`) may be seen. */
export function headerTokens(name: string, value: string): Token[] {
  if (!isSecretHeader(name)) return textTokens(value, 'string')
  const [, scheme = '', rest = value] = /^([\w-]+ )(.+)$/.exec(value) ?? []
  const secret = secretToken(rest, rest, name)
  return scheme === '' ? [secret] : [{ kind: 'string', text: scheme }, secret]
}

/** The secrets among them, each once. */
export function secretsAmong(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(tokens.flatMap((token) => (token.kind === 'secret' ? [token.value] : [])))
}
