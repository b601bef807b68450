import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'

/** Announces the running step to screen readers, politely. What is done in a window of its own is told beside its buttons. */
export function Announcer() {
  const app = useMessages('app')
  const steps = useMessages('journeySteps')
  const signIn = useMessages('signIn')
  // Not the journey itself: this part outlives the sign-out, and what it was last drawn with does, too.
  const told = useSessionState(({ journey }) => {
    if (journey.at === 'working') return steps[journey.step].running
    if (journey.at === 'leaving') return !journey.inWindow && signIn.leaving
    return journey.at === 'done' && app.done
  })
  return (
    <div role="status" className="visually-hidden">
      {told}
    </div>
  )
}
