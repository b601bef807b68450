import { isSecretMap, isSecretMember } from '../../protocol/secrets.ts'

/** A piece of a JSON text as it is written; together they are the whole text. */
export interface Lexeme {
  /** `fault`: from here on it isn't JSON. */
  readonly kind: 'space' | 'open' | 'close' | 'comma' | 'colon' | 'name' | 'string' | 'number' | 'literal' | 'fault'
  readonly text: string
  /** The member whose value this is, or that of the list or map around it. */
  readonly member: string | null
  /** The table of secret names says that strings here are secret. */
  readonly secret: boolean
}

interface Container {
  readonly close: '}' | ']'
  readonly member: string | null
  readonly secret: boolean
}

type Expected = 'value' | 'value-or-close' | 'name' | 'name-or-close' | 'colon' | 'end' | 'nothing'

const space = /[ \t\r\n]+/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const literal = /true|false|null/y

/**
 * Reads lazily, so that of a large text only as much is looked at as is shown. Order, repeated members and the way in
 * which numbers are written stay, which JSON.parse would lose (RFC 8259).
 */
export function* jsonLexemes(json: string): Generator<Lexeme, void, undefined> {
  const open: Container[] = []
  let expected: Expected = 'value'
  let member: string | null = null
  let at = 0

  const afterValue = (): Expected => (open.length > 0 ? 'end' : 'nothing')
  const isSecret = () => (open.at(-1)?.secret ?? false) || (member !== null && isSecretMember(member))
  const lexeme = (kind: Lexeme['kind'], text: string): Lexeme => {
    at += text.length
    return { kind, text, member: member ?? open.at(-1)?.member ?? null, secret: isSecret() }
  }
  const wantsValue = () => expected === 'value' || expected === 'value-or-close'

  while (at < json.length) {
    const blank = match(space, json, at)
    if (blank) {
      yield lexeme('space', blank)
      continue
    }
    const char = json[at]
    const around = open.at(-1)
    if ((char === '{' || char === '[') && wantsValue()) {
      const secret = isSecret() || (member !== null && isSecretMap(member))
      yield lexeme('open', char)
      open.push({ close: char === '{' ? '}' : ']', member: member ?? around?.member ?? null, secret })
      expected = char === '{' ? 'name-or-close' : 'value-or-close'
      member = null
    } else if (around && char === around.close && (expected === 'end' || expected.endsWith('-or-close'))) {
      open.pop()
      member = null
      yield lexeme('close', around.close)
      expected = afterValue()
    } else if (char === ',' && expected === 'end') {
      member = null
      yield lexeme('comma', ',')
      expected = around?.close === '}' ? 'name' : 'value'
    } else if (char === ':' && expected === 'colon') {
      yield lexeme('colon', ':')
      expected = 'value'
    } else if (char === '"' && (expected === 'name' || expected === 'name-or-close')) {
      const text = stringAt(json, at)
      const name = text === null ? null : jsonText(text)
      if (text === null || name === null) return yield lexeme('fault', json.slice(at))
      yield lexeme('name', text)
      member = name
      expected = 'colon'
    } else {
      const text = wantsValue() ? (stringAt(json, at) ?? match(number, json, at) ?? match(literal, json, at)) : null
      if (!text || (char === '"' && jsonText(text) === null)) return yield lexeme('fault', json.slice(at))
      yield lexeme(char === '"' ? 'string' : char && /[a-z]/.test(char) ? 'literal' : 'number', text)
      expected = afterValue()
    }
  }
  if (expected !== 'nothing') yield lexeme('fault', '')
}

/** What a string literal means; null: its escapes are wrong. */
export function jsonText(literal: string): string | null {
  try {
    const value: unknown = JSON.parse(literal)
    return typeof value === 'string' ? value : null
  } catch {
    return null
  }
}

/** The literal with its quotes; null where none begins here or it never ends. A regular expression overflows on 1 MB. */
function stringAt(json: string, start: number): string | null {
  if (json[start] !== '"') return null
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let slashes = 0
    while (json[end - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return json.slice(start, end + 1)
  }
  return null
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}
