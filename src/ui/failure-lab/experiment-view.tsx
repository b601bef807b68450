import { experiments } from '../../session/failure-lab/experiments.ts'
import type { BegunExperiment } from '../../session/failure-lab/lab-state.ts'
import type { Journey } from '../../session/sign-in/journey.ts'
import { useMessages } from '../context/messages.ts'
import { useSession, useSessionState } from '../context/use-session.ts'
import { DoctorButton } from '../doctor/doctor-button.tsx'
import { Button } from '../parts/button.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { ProblemNote } from '../problem/lazy-problem-note.tsx'
import { ExperimentCard } from './experiment-card.tsx'
import { Guess } from './guess.tsx'
import { Seen } from './seen.tsx'
import type { UsedLab } from './use-failure-lab.ts'

interface ExperimentViewProps {
  readonly experiment: BegunExperiment
  readonly lab: UsedLab
}

/** From the sign-in to the cause: what came back, the guess, the proof. */
export function ExperimentView({ experiment, lab }: ExperimentViewProps) {
  const texts = useMessages('failureLab')
  const journey = useSessionState((state) => state.journey)
  const { name, isRevealed, isRepeated, isUnderway } = experiment
  const isRunning = isUnderway || journey.at === 'working' || journey.at === 'leaving'
  return (
    <ExperimentCard name={name}>
      {isRunning ? (
        <Running />
      ) : isRepeated ? (
        <Repeated journey={journey} lab={lab} />
      ) : (
        <>
          {/* The card of the error says it, too. */}
          {(!isRevealed || journey.at !== 'failed') && <Seen journey={journey} attempt={experiments[name].attempt} />}
          <Guess experiment={experiment} lab={lab} />
          {isRevealed && <Proof journey={journey} attempt={experiments[name].attempt} />}
        </>
      )}
      {!isRunning && (
        <div className="lab-actions">
          {isRevealed && !isRepeated && (
            <Button onClick={() => lab.act((known, leave) => known.repeat(leave))}>{texts.repeat}</Button>
          )}
          <Button variant="default" onClick={() => lab.act((known) => known.end())}>
            {texts.toList}
          </Button>
        </div>
      )}
    </ExperimentCard>
  )
}

function Running() {
  const texts = useMessages('failureLab')
  const app = useMessages('app')
  const session = useSession()
  const isHeld = useSessionState((state) => state.held.length > 0)
  return (
    <p className="lab-running" role="status">
      {isHeld ? app.held : texts.running} <TextButton onClick={session.cancel}>{texts.cancel}</TextButton>
    </p>
  )
}

/** The page's own card of the error, which names the proof; where nothing came back, the way to find it. */
function Proof({ journey, attempt }: { readonly journey: Journey; readonly attempt: string }) {
  const texts = useMessages('failureLab')
  if (journey.at === 'failed') return <ProblemNote step={journey.step} problem={journey.problem} />
  if (journey.at !== 'choosing' || attempt !== 'hosted-ui') return null
  return (
    <p>
      {texts.withoutProof} <DoctorButton inline />
    </p>
  )
}

function Repeated({ journey, lab }: { readonly journey: Journey; readonly lab: UsedLab }) {
  const texts = useMessages('failureLab')
  if (journey.at === 'failed') return <ProblemNote step={journey.step} problem={journey.problem} />
  if (journey.at !== 'done') return null
  return (
    <p className="lab-works" role="status">
      {texts.works} <TextButton onClick={() => lab.act((known) => known.leave())}>{texts.result}</TextButton>
    </p>
  )
}
