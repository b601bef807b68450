import { sessionExpiryOf } from '../../../trace/facts/expected.ts'
import { useMessages } from '../../context/messages.ts'
import { useTrace } from '../../context/use-session.ts'
import { useNow } from '../../parts/use-now.ts'
import './session-clock.css'

/** How long the answer to the open challenge may still take. */
export function SessionClock() {
  const { session: texts } = useMessages('challenges')
  const expires = useTrace((runs) => sessionExpiryOf(runs.at(-1)))
  const now = useNow()
  if (expires === null) return null
  // The shared clock may be up to a second behind: whole seconds that are surely left.
  const seconds = Math.floor((expires - now) / 1000)
  return (
    <p className="small muted session-clock" role="timer">
      {expires > now ? texts.left(seconds) : texts.over}
    </p>
  )
}
