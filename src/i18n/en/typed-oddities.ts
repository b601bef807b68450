import type { TypedOddity } from '../../text/typed-oddities.ts'

const oddities: Readonly<Record<TypedOddity, string>> = {
  'space-before': 'a leading space',
  'space-after': 'a trailing space',
  'full-width': 'full-width characters',
  invisible: 'invisible characters',
}

/** Under a field, of what was typed. */
export const typedOddities = {
  oddities,
  note: (what: readonly string[]) => `Contains ${what.join(', ')}; it is sent as typed.`,
} as const
