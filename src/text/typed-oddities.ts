/** What a user may have typed without meaning it; it is sent all the same. */
export type TypedOddity = 'space-before' | 'space-after' | 'full-width' | 'invisible'

/** Full-width forms of ASCII, which Japanese keyboards type, and the ideographic space. */
const fullWidth = /[\uff01-\uff5e\u3000]/
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/

export function typedOddities(text: string): readonly TypedOddity[] {
  const oddities: Readonly<Record<TypedOddity, boolean>> = {
    'space-before': /^\s/.test(text),
    'space-after': /\s/.test(text.at(-1) ?? ''),
    'full-width': fullWidth.test(text),
    invisible: invisible.test(text),
  }
  // The type asks for each once.
  return (Object.keys(oddities) as TypedOddity[]).filter((oddity) => oddities[oddity])
}
