import { type Hole, isHole, type Value } from '../value.ts'

/** How a language writes data down. */
export interface Dialect {
  readonly text: (text: string) => string
  /** A member's name. */
  readonly name: (name: string) => string
  readonly hole: (hole: Hole) => string
  readonly words: { readonly true: string; readonly false: string; readonly null: string }
  /** One step of indentation. */
  readonly indent: string
  /** After the last member. */
  readonly trailing: '' | ','
}

export const plainWords = { true: 'true', false: 'false', null: 'null' } as const

/** A value as a literal of that language, over several lines where it has members. @param margin of the line it is on */
export function literal(value: Value, dialect: Dialect, margin = ''): string {
  if (typeof value === 'string') return dialect.text(value)
  if (typeof value === 'number') return JSON.stringify(value)
  if (value === null || typeof value === 'boolean') return dialect.words[`${value}`]
  if (isHole(value)) return dialect.hole(value)
  const inner = margin + dialect.indent
  const lines =
    value.kind === 'list'
      ? value.items.map((item) => inner + literal(item, dialect, inner))
      : value.members.map(([name, item]) => `${inner}${dialect.name(name)}: ${literal(item, dialect, inner)}`)
  const [open, close] = value.kind === 'list' ? '[]' : '{}'
  return lines.length === 0 ? `${open}${close}` : `${open}\n${lines.join(',\n')}${dialect.trailing}\n${margin}${close}`
}
