import { isSecretHeader } from '../../protocol/secrets.ts'
import { maskForm, secretsByLook } from '../../protocol/secrets-by-look.ts'

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
  /** What it is called: its member, parameter or header; null: it was found by its look. */
  readonly name: string | null
}

/** A text in which only what is secret by its look is hidden. */
export function textTokens(text: string, kind: PlainToken['kind'] = 'plain'): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const found of secretsByLook(text)) {
    if (found.start > last) tokens.push({ kind, text: text.slice(last, found.start) })
    tokens.push(secretToken(found.text, found.text, null))
    last = found.start + found.text.length
  }
  if (last < text.length) tokens.push({ kind, text: text.slice(last) })
  return tokens
}

export function secretToken(text: string, value: string, name: string | null): Token {
  if (text === '') return { kind: 'plain', text }
  return maskForm.test(value) ? { kind: 'redacted', text: value } : { kind: 'secret', text, value, name }
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
