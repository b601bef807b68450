import { endingSoon } from '../../credentials/export/validity.ts'
import { timeLeft } from '../../credentials/time-left.ts'
import { useMessages } from '../context/messages.ts'
import { useServicesNow } from '../context/use-clock-difference.ts'

/** A live countdown to a moment. @param at epoch milliseconds, by the services' clock */
export function Expiry({ at }: { readonly at: number }) {
  const { words, tone } = useCountdown(at)
  return <span className={`chip expiry ${tone}`}>{words}</span>
}

/** What is left until a moment of the services' clock, in words and as a verdict's colour. */
export function useCountdown(at: number): { readonly words: string; readonly tone: 'ok' | 'warn' | 'bad' } {
  const { time } = useMessages('secret')
  const now = useServicesNow()
  const left = timeLeft(at, now)
  if (left.ended) return { words: time.expired, tone: 'bad' }
  const parts = [
    left.hours > 0 && time.hours(left.hours),
    (left.hours > 0 || left.minutes > 0) && time.minutes(left.minutes),
    left.hours === 0 && time.seconds(left.seconds),
  ]
  return { words: time.expiresIn(parts.filter(Boolean).join(' ')), tone: at - now < endingSoon ? 'warn' : 'ok' }
}
