import { useMessages } from '../context/messages.ts'
import { useClockDifference } from '../context/use-clock-difference.ts'

/** A note that this computer's clock differs from the services', measured by their responses. */
export function ClockNote() {
  const texts = useMessages('journey')
  const { time } = useMessages('secret')
  const difference = useClockDifference() ?? 0
  const minutes = Math.round(Math.abs(difference) / 60_000)
  const off = [minutes >= 60 && time.hours(Math.floor(minutes / 60)), minutes % 60 > 0 && time.minutes(minutes % 60)]
  return (
    <div role="status">
      {minutes > 0 && <p className="small">{texts.clock(off.filter(Boolean).join(' '), difference > 0)}</p>}
    </div>
  )
}
