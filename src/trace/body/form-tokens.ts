import { isSecretParameter } from '../../protocol/secrets.ts'
import { secretToken, type Token, textTokens } from './text-tokens.ts'

/** A form (`application/x-www-form-urlencoded`), piece by piece as it is written. */
export function* formTokens(form: string): Generator<Token, void, undefined> {
  for (const [index, pair] of form.split('&').entries()) {
    if (index > 0) yield plain('&')
    const { name, value } = split(pair)
    if (value === null) yield* textTokens(name)
    else {
      yield { kind: 'name', text: name }
      yield plain('=')
      yield* valueTokens(name, value, value)
    }
  }
}

/** One parameter a line, decoded. */
export function* formLines(form: string): Generator<Token, void, undefined> {
  for (const [index, pair] of form.split('&').entries()) {
    if (index > 0) yield plain('\n')
    const { name, value } = split(pair)
    yield { kind: 'name', text: decoded(name) }
    if (value === null) continue
    yield plain(' = ')
    yield* valueTokens(name, value, decoded(value))
  }
}

/** An address whose query or fragment may carry codes and tokens. */
export function urlTokens(url: string): Token[] {
  return parts(url, formTokens, () => [])
}

/** The address on a line of its own, then each parameter on one, decoded. */
export function urlLines(url: string): Token[] {
  return parts(url, formLines, () => [plain('\n')])
}

function parts(url: string, read: (form: string) => Iterable<Token>, after: () => readonly Token[]): Token[] {
  return url.split(queryOrFragment).flatMap((part, index) => {
    if (index % 2 === 1) return [plain(part), ...after()]
    return index === 0 ? textTokens(part) : [...read(part)]
  })
}

/** What redaction leaves of a secret holds the sign that begins a fragment. */
const queryOrFragment = /([?]|(?<!•)#)/

/** @param text how the value is shown: as it is written, or decoded */
function valueTokens(name: string, value: string, text: string): readonly Token[] {
  if (isSecretParameter(decoded(name))) return [secretToken(text, decoded(value), decoded(name))]
  return textTokens(text, 'string')
}

function split(pair: string): { readonly name: string; readonly value: string | null } {
  const at = pair.indexOf('=')
  return at === -1 ? { name: pair, value: null } : { name: pair.slice(0, at), value: pair.slice(at + 1) }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return text
  }
}

function plain(text: string): Token {
  return { kind: 'plain', text }
}
