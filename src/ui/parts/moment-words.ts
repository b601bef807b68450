import type { Language } from '../../i18n/catalogue.ts'

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
]

/** A moment relative to now, and as local time. @param at epoch milliseconds; @param now epoch milliseconds */
export function momentWords(at: number, now: number, language: Language): string {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' })
  return `${relative(at - now, language)} · ${date.format(at)}`
}

/** @param span milliseconds, negative for the past */
function relative(span: number, language: Language): string {
  const [unit, length] = units.find(([, size]) => Math.abs(span) >= size) ?? (['second', 1000] as const)
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(span / length), unit)
}
