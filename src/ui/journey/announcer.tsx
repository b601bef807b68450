import { useMessages } from '../messages.ts'
import { useSessionState } from '../use-session.ts'

/** Tells a screen reader which step runs, politely. */
export function Announcer() {
  const { app, steps, signIn } = useMessages()
  const journey = useSessionState((state) => state.journey)
  return (
    <div role="status" className="visually-hidden">
      {journey.at === 'working' && steps[journey.step].running}
      {journey.at === 'leaving' && signIn.hostedUi.leaving}
      {journey.at === 'done' && app.done}
    </div>
  )
}
