import { redactBody } from '../redaction/redaction.ts'
import { jsonLexemes, jsonText, type Lexeme } from './json-lexemes.ts'
import { secretToken, type Token, textTokens } from './text-tokens.ts'

/** JSON as it is written, piece by piece; null where it turns out not to be JSON. */
export function* jsonTokens(json: string): Generator<Token | null, void, undefined> {
  for (const lexeme of jsonLexemes(json)) {
    if (lexeme.kind === 'fault') return yield null
    yield* tokensOf(lexeme)
  }
}

/** One member or element a line, two spaces a level; null where it turns out not to be JSON. */
export function* jsonLines(json: string): Generator<Token | null, void, undefined> {
  let depth = 0
  /** An opened list or map whose first content decides whether a line begins. */
  let opened = false
  const line = (): Token => ({ kind: 'plain', text: `\n${'  '.repeat(depth)}` })
  for (const lexeme of jsonLexemes(json)) {
    switch (lexeme.kind) {
      case 'fault':
        return yield null
      case 'space':
        continue
      case 'close':
        depth--
        if (!opened) yield line()
        opened = false
        break
      default:
        if (opened) yield line()
        opened = false
    }
    yield* tokensOf(lexeme)
    if (lexeme.kind === 'open') {
      depth++
      opened = true
    }
    if (lexeme.kind === 'comma') yield line()
    if (lexeme.kind === 'colon') yield { kind: 'plain', text: ' ' }
  }
}

function tokensOf({ kind, text, member, secret }: Lexeme): readonly Token[] {
  if (kind === 'name' || kind === 'number' || kind === 'literal') return [{ kind, text }]
  if (kind !== 'string') return [{ kind: 'plain', text }]
  const value = jsonText(text) ?? text
  if (secret || holdsSecretJson(value)) return quoted(secretToken(text.slice(1, -1), value, member))
  return textTokens(text, 'string')
}

/** Longer JSON inside a string is hidden unread. */
const longest = 20_000

/** Some members hold JSON inside a string, e.g. `userAttributes` of a challenge. */
function holdsSecretJson(value: string): boolean {
  return /^\s*[[{]/.test(value) && (value.length > longest || redactBody(value) !== value)
}

function quoted(token: Token): readonly Token[] {
  const quote: Token = { kind: 'string', text: '"' }
  return [quote, token, quote]
}
