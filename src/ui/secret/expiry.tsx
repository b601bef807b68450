import { endingSoon } from '../../credentials/export/validity.ts'
import { timeLeft } from '../../credentials/time-left.ts'
import { useMessages } from '../context/messages.ts'
import { useNow } from '../parts/use-now.ts'

/** A live countdown to a moment. @param at epoch milliseconds */
export function Expiry({ at }: { readonly at: number }) {
  const { time } = useMessages('secret')
  const now = useNow()
  const left = timeLeft(at, now)
  if (left.ended) return <span className="chip expiry bad">{time.expired}</span>
  const parts = [
    left.hours > 0 && time.hours(left.hours),
    (left.hours > 0 || left.minutes > 0) && time.minutes(left.minutes),
    left.hours === 0 && time.seconds(left.seconds),
  ]
  return (
    <span className={`chip expiry ${at - now < endingSoon ? 'warn' : 'ok'}`}>
      {time.expiresIn(parts.filter(Boolean).join(' '))}
    </span>
  )
}
