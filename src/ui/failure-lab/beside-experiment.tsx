import { experiments } from '../../session/failure-lab/experiments.ts'
import type { BegunExperiment } from '../../session/failure-lab/lab-state.ts'
import type { Journey } from '../../session/sign-in/journey.ts'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { DoctorButton } from '../doctor/doctor-button.tsx'
import { Button } from '../parts/button.tsx'
import { ExperimentCard } from './experiment-card.tsx'
import { Guess } from './guess.tsx'
import { Seen } from './seen.tsx'
import type { UsedLab } from './use-failure-lab.ts'

interface BesideExperimentProps {
  readonly experiment: BegunExperiment
  readonly lab: UsedLab
}

/** While the user signs in beside it, where the error has its card: what to do, the guess, whether it is right. */
export function BesideExperiment({ experiment, lab }: BesideExperimentProps) {
  const texts = useMessages('failureLab')
  const journey = useSessionState((state) => state.journey)
  return (
    <ExperimentCard name={experiment.name}>
      <div role="status">
        <Progress experiment={experiment} journey={journey} />
      </div>
      {isMet(experiment, journey) && <Outcome experiment={experiment} journey={journey} lab={lab} />}
      <div className="lab-actions">
        <Button variant="default" onClick={() => lab.act((known) => known.end())}>
          {texts.toList}
        </Button>
      </div>
    </ExperimentCard>
  )
}

/** Whether the sign-in has come to where the symptom shows. */
function isMet({ name, isAwaited }: BegunExperiment, journey: Journey): boolean {
  switch (journey.at) {
    case 'choosing':
      return !isAwaited
    case 'challenged':
      return journey.problem !== null
    case 'done':
      // The only one that a sign-in gets over.
      return name === 'slow'
    default:
      return journey.at === 'failed'
  }
}

interface JourneyProps {
  readonly experiment: BegunExperiment
  readonly journey: Journey
}

function Progress({ experiment, journey }: JourneyProps) {
  const texts = useMessages('failureLab')
  if (isMet(experiment, journey)) return null
  if (journey.at === 'working' || journey.at === 'leaving') return <p className="lab-running">{texts.running}</p>
  return (
    <>
      {journey.at === 'done' && <p className="lab-running">{texts.notMet}</p>}
      <p className="lab-running">{texts.awaited[experiments[experiment.name].attempt]}</p>
    </>
  )
}

function Outcome({ experiment, journey, lab }: JourneyProps & BesideExperimentProps) {
  const texts = useMessages('failureLab')
  const { attempt } = experiments[experiment.name]
  const hasCard = journey.at === 'failed' || journey.at === 'challenged'
  return (
    <>
      {!hasCard && <Seen journey={journey} attempt={attempt} />}
      <Guess experiment={experiment} lab={lab} />
      {experiment.isRevealed && journey.at === 'choosing' && attempt === 'hosted-ui' && (
        <p>
          {texts.withoutProof} <DoctorButton inline />
        </p>
      )}
    </>
  )
}
