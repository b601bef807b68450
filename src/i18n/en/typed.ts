import type { TypedOddity } from '../../text/typed-oddities.ts'

const oddities: Readonly<Record<TypedOddity, string>> = {
  'space-before': 'a space at its beginning',
  'space-after': 'a space at its end',
  'full-width': 'full-width characters',
  invisible: 'invisible characters',
}

/** Under a field, of what was typed. */
export const typed = {
  oddities,
  note: (what: readonly string[]) => `It has ${what.join(', ')}; it is sent as typed.`,
} as const
