import { type Journey, type JourneyStep, steps as stepNames } from '../../session/sign-in/journey.ts'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'

/** Announces the running step to screen readers, politely. */
export function Announcer() {
  const app = useMessages('app')
  const steps = useMessages('journeySteps')
  const signIn = useMessages('signIn')
  // Not the journey itself: this part outlives the sign-out, and what it was last drawn with does, too.
  const at = useSessionState(({ journey }) => (journey.at === 'working' ? journey.step : journey.at))
  return (
    <div role="status" className="visually-hidden">
      {isStep(at) && steps[at].running}
      {at === 'leaving' && signIn.leaving}
      {at === 'done' && app.done}
    </div>
  )
}

function isStep(at: JourneyStep | Journey['at']): at is JourneyStep {
  return stepNames.some((step) => step === at)
}
