import type { PageLanguage } from '../../state/language.ts'

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** In the largest unit that measures it without a rest, e.g. `30 days`. @param seconds at least 1 */
export function inUnits(seconds: number, language: PageLanguage): string {
  const [unit, length] = units.find(([, each]) => seconds % each === 0) ?? ['second', 1]
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(seconds / length)
}
