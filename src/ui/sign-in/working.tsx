import { useEffect, useState } from 'react'
import type { Journey, JourneyStep } from '../../session/sign-in/journey.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { TextButton } from '../parts/text-button.tsx'
import { useNow } from '../parts/use-now.ts'
import './working.css'

/** The request in progress, its duration and a button to cancel it. @param at the steps that are shown here */
export function Working({ at }: { readonly at: readonly JourneyStep[] }) {
  const steps = useMessages('journeySteps')
  const signIn = useMessages('signIn')
  const journey = useSessionState((state) => state.journey)
  const isHeld = useSessionState((state) => state.held.length > 0)
  if (isHeld && isOf(journey, at)) return <Held />
  // A window's own words stand beside the choice of it.
  if (journey.at === 'leaving' && at.includes('sign-in'))
    return journey.inWindow ? null : <Underway what={signIn.leaving} />
  if (journey.at !== 'working' || !at.includes(journey.step)) return null
  return <Underway what={steps[journey.step].running} />
}

function isOf(journey: Journey, at: readonly JourneyStep[]): boolean {
  return journey.at === 'working' ? at.includes(journey.step) : journey.at === 'leaving' && at.includes('sign-in')
}

/** Nobody is waited for but the user, so no time is counted. */
function Held() {
  const app = useMessages('app')
  const signIn = useMessages('signIn')
  const session = useSession()
  return (
    <div className="working">
      <span className="what">{app.held}</span>
      <TextButton onClick={session.cancel}>{signIn.cancel}</TextButton>
    </div>
  )
}

function Underway({ what }: { readonly what: string }) {
  const app = useMessages('app')
  const signIn = useMessages('signIn')
  const session = useSession()
  const [started] = useState(() => Date.now())
  const seconds = Math.max(0, Math.round((useNow() - started) / 1000))
  const [patient, setPatient] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), 10_000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="working">
      <span className="spinner" aria-hidden="true" />
      <span className="what">{app.working(what, seconds)}</span>
      <TextButton onClick={session.cancel}>{signIn.cancel}</TextButton>
      {!patient && <p className="small muted">{app.slow}</p>}
    </div>
  )
}
