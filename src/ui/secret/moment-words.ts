import type { Language } from '../../i18n/catalogue.ts'

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
]

interface Formats {
  readonly date: Intl.DateTimeFormat
  readonly relative: Intl.RelativeTimeFormat
}
const formats = new Map<Language, Formats>()

/** A moment relative to now, and as local time. @param at epoch milliseconds; @param now epoch milliseconds */
export function momentWords(at: number, now: number, language: Language): string {
  const { date } = formatsOf(language)
  return `${relativeWords(at, now, language)} · ${dateWords(date.formatToParts(at))}`
}

/** Breaks between date and time only. */
function dateWords(parts: readonly Intl.DateTimeFormatPart[]): string {
  const time = parts.findIndex(({ type }) => type === 'hour')
  const words = (some: readonly Intl.DateTimeFormatPart[]) =>
    some.map(({ value }) => value.replaceAll(' ', '\u00a0')).join('')
  return `${words(parts.slice(0, time)).replace(/\s$/, '')} ${words(parts.slice(time))}`
}

/** e.g. "3 minutes ago". */
export function relativeWords(at: number, now: number, language: Language): string {
  const span = at - now
  const [unit, length] = units.find(([, size]) => Math.abs(span) >= size) ?? (['second', 1000] as const)
  return formatsOf(language).relative.format(Math.trunc(span / length), unit)
}

/** Kept, since a browser takes milliseconds to make its first ones. Call it ahead where that delay would show. */
export function formatsOf(language: Language): Formats {
  const known = formats.get(language)
  if (known) return known
  const made = {
    date: new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }),
    relative: new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
  }
  formats.set(language, made)
  return made
}
