import { type Hole, holesIn, type Text, type Value } from '../value.ts'
import { type Dialect, literal, plainWords } from './literal.ts'
import { insideShellQuotes, jsonString, shellWord } from './quoting.ts'

/** The shell variable that fills a hole. */
export type VariableOf = (hole: Hole) => string

/** Means nothing to a shell within double quotes. */
const tame = /^[\w:=%.,;/& -]*$/

/** A command with its options, each on a line of its own. */
export function command(lines: readonly string[], margin: string): string {
  return margin + lines.join(` \\\n${margin}  `)
}

/** Parts that follow each other without a space, as one word. */
export function word(parts: readonly Text[], variable: VariableOf): string {
  if (parts.every((part) => typeof part === 'string')) return shellWord(parts.join(''))
  const fits = parts.every((part) => typeof part !== 'string' || tame.test(part))
  const written = parts.map((part, index) => {
    if (typeof part === 'string') return fits || part === '' ? part : shellWord(part)
    const next = parts[index + 1]
    const isEndClear = typeof next !== 'string' || !/^\w/.test(next)
    const name = isEndClear ? `$${variable(part)}` : `\${${variable(part)}}`
    return fits ? name : `"${name}"`
  })
  return fits ? `"${written.join('')}"` : written.join('')
}

/** JSON as one word. What a variable holds may have to be escaped in JSON, which jq does. @param margin of its line */
export function jsonWord(value: Value, variable: VariableOf, margin: string): string {
  if (!needsJq(value)) {
    const inside = (text: string) => insideShellQuotes(jsonString(text))
    const hole = (hole: Hole) => `"'"$${variable(hole)}"'"`
    return `'${literal(value, { ...jsonDialect, text: inside, name: inside, hole }, margin)}'`
  }
  const filter = literal(value, { ...jsonDialect, hole: (hole) => `$${variable(hole)}` }, margin)
  const given = [...new Set(holesIn(value).map(variable))].map((name) => `--arg ${name} "$${name}"`)
  return `"$(jq -n ${given.join(' ')} '${insideShellQuotes(filter)}')"`
}

export const needsJq = (value: Value) => holesIn(value).some(({ isPlain }) => !isPlain)

const jsonDialect: Omit<Dialect, 'hole'> = {
  text: jsonString,
  name: jsonString,
  words: plainWords,
  indent: '  ',
  trailing: '',
}
