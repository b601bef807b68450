import { useLanguage } from '../context/messages.ts'
import { useServicesNow } from '../context/use-clock-difference.ts'
import { momentWords } from './moment-words.ts'

/** A moment as local time and relative to now, in the page's language. @param at epoch milliseconds, by the services' clock */
export function Moment({ at }: { readonly at: number }) {
  const now = useServicesNow()
  const { language } = useLanguage()
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return null
  return (
    <time dateTime={date.toISOString()} className="moment muted">
      {momentWords(at, now, language)}
    </time>
  )
}
