import type { Pair } from './pair.ts'
import { type ScriptToken, scriptTokens } from './script-tokens.ts'

/** A bracket that is open: the name before it, and the texts of a list. */
interface Level {
  readonly name: string
  readonly list: string[] | null
}

const maxDepth = 20

/**
 * The texts in the object literals of a JavaScript or TypeScript file, by name. Nothing is evaluated: what is no text in
 * quotes, such as `process.env.CLIENT_ID`, is passed over.
 */
export function scriptPairs(text: string): Pair[] {
  const reader = new ScriptReader()
  for (const token of scriptTokens(text)) reader.take(token)
  reader.endValue()
  return reader.pairs
}

class ScriptReader {
  readonly pairs: Pair[] = []
  private readonly open: Level[] = []
  private name = ''
  private isValue = false
  /** What may be a name or a value, as long as nothing else follows. */
  private last: string | null = null

  take({ kind, text }: ScriptToken): void {
    // A word in a value is a part of an expression, whose outcome is not known.
    if (kind !== 'sign') this.last = kind === 'word' && this.isValue ? null : text
    else if (text === '(') this.last = null
    else if (text === ':' || text === '=') this.beginValue(text)
    else if (text === '{' || text === '[') this.enter(text === '[' ? [] : null)
    else {
      this.endValue()
      if (text === '}' || text === ']') this.leave()
    }
  }

  endValue(): void {
    const list = this.open.at(-1)?.list
    if (this.last !== null && list) list.push(this.last)
    else if (this.last !== null && this.isValue) this.add(this.name, this.last)
    this.last = null
    this.isValue = false
  }

  private beginValue(sign: string): void {
    // A type between name and value is passed over: `const region: string = …`
    if (sign === ':' || !this.isValue) this.name = this.last ?? ''
    this.isValue = true
    this.last = null
  }

  private enter(list: string[] | null): void {
    this.open.push({ name: this.isValue ? this.name : '', list })
    this.isValue = false
    this.last = null
  }

  private leave(): void {
    const level = this.open.pop()
    if (level?.list && level.list.length > 0) this.add(level.name, level.list)
  }

  private add(key: string, value: Pair['value']): void {
    if (key === '') return
    const places = [...this.open.slice(0, maxDepth).map(({ name }) => name), key]
    this.pairs.push({ place: places.filter(Boolean).join('.'), key, value })
  }
}
