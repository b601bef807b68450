import { mask, redactBody } from '../redaction/redaction.ts'
import { formLines, formTokens } from './form-tokens.ts'
import { jsonLines, jsonTokens } from './json-tokens.ts'
import { type Token, textTokens } from './text-tokens.ts'
import { xmlLines, xmlTokens } from './xml-tokens.ts'

/** A body, or the first part of it, in pieces. */
export interface FormattedBody {
  /** What it was recognised as. */
  readonly kind: 'json' | 'xml' | 'form' | 'text'
  readonly tokens: readonly Token[]
  /** False: the limit cut it off. */
  readonly complete: boolean
}

/** `laid-out`: lines and indents for reading; `as-sent`: every character as it went over the wire. */
export type Layout = 'laid-out' | 'as-sent'

/** How much is shown at first: more would hold the page up for longer than a person notices. */
export interface Limit {
  readonly characters: number
  readonly tokens: number
}

export const firstPart: Limit = { characters: 100_000, tokens: 2500 }

type Reader = (body: string) => Iterable<Token | null>

/** The one table of body formats, by what the body looks like; a reader that gives null has met something else. */
const formats: readonly {
  readonly kind: FormattedBody['kind']
  readonly looks: RegExp
  readonly read: Readonly<Record<Layout, Reader>>
}[] = [
  { kind: 'json', looks: /^\s*[[{]/, read: { 'laid-out': jsonLines, 'as-sent': jsonTokens } },
  { kind: 'xml', looks: /^\s*</, read: { 'laid-out': xmlLines, 'as-sent': xmlTokens } },
  { kind: 'form', looks: /^[^\s=&]+=\S*$/, read: { 'laid-out': formLines, 'as-sent': formTokens } },
]

/** Recognises a body and takes it apart; whatever is no JSON, XML or form is text in which JWTs are secret. */
export function formatBody(body: string, layout: Layout, limit: Limit = firstPart): FormattedBody {
  for (const { kind, looks, read } of formats) {
    if (!looks.test(body)) continue
    const formatted = collect(read[layout](body), limit)
    if (formatted) return { kind, ...formatted }
  }
  return { kind: 'text', ...cut(brokenTokens(body.slice(0, limit.characters + longestSecret)), limit) }
}

/** No token or key comes near it; so a secret that begins within the limit is read to its end. */
const longestSecret = 20_000

/** A broken JSON or XML can hold secrets that only redaction's rougher reading finds; those stay hidden. */
function brokenTokens(part: string): readonly Token[] {
  const tokens = textTokens(part)
  const redacted = redactBody(part)
  const seen = tokens.map((token) => (token.kind === 'secret' ? mask(token.value) : token.text)).join('')
  return seen === redacted ? tokens : textTokens(redacted)
}

/** @returns null where the reader met something else than it can read */
function collect(read: Iterable<Token | null>, limit: Limit): Pick<FormattedBody, 'tokens' | 'complete'> | null {
  let isOther = false
  function* understood() {
    for (const token of read) {
      if (token === null) {
        isOther = true
        return
      }
      yield token
    }
  }
  const cutOff = cut(understood(), limit)
  return isOther ? null : cutOff
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
