import { useLanguage } from '../messages.ts'
import { useNow } from './use-now.ts'

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
]

/** A moment as local time and relative to now, in the page's language. @param at epoch milliseconds */
export function Moment({ at }: { readonly at: number }) {
  const now = useNow()
  const { language } = useLanguage()
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return null
  return (
    <time dateTime={date.toISOString()} className="moment muted">
      {relative(at - now, language)} ·{' '}
      {new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(date)}
    </time>
  )
}

/** @param span milliseconds, negative for the past */
function relative(span: number, language: string): string {
  const [unit, length] = units.find(([, size]) => Math.abs(span) >= size) ?? (['second', 1000] as const)
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(span / length), unit)
}
