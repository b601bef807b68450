/** In a pattern: any text, also none; and any one character. */
export const anyText = Symbol('*')
export const anyCharacter = Symbol('?')

/** A pattern in its parts: text that stands for itself, and wildcards. */
export type Pattern = readonly (string | typeof anyText | typeof anyCharacter)[]

/** `*` and `?` of a text as wildcards. */
export const patternOf = (text: string): Pattern =>
  text.split(/([*?])/).map((part) => (part === '*' ? anyText : part === '?' ? anyCharacter : part))

/**
 * Whether a text fits a pattern as a whole. In time that grows with the product of both lengths, unlike a regular
 * expression made of a foreign pattern, of which `a*a*a*a*b` takes seconds.
 */
export function fits(pattern: Pattern, text: string): boolean {
  const units = pattern.flatMap((part): Pattern => (typeof part === 'string' ? [...part] : [part]))
  const characters = [...text]
  let unit = 0
  let at = 0
  // Where to go on if what follows the last `*` didn't fit: one character further on.
  let retry: { unit: number; at: number } | null = null
  while (at < characters.length) {
    if (units[unit] === anyText) {
      retry = { unit, at }
      unit += 1
    } else if (units[unit] === anyCharacter || (unit < units.length && units[unit] === characters[at])) {
      unit += 1
      at += 1
    } else if (retry) {
      retry = { unit: retry.unit, at: retry.at + 1 }
      unit = retry.unit + 1
      at = retry.at
    } else return false
  }
  return units.slice(unit).every((rest) => rest === anyText)
}
