import type { ReactNode } from 'react'
import type { Stage } from '../../protocol/stages.ts'
import type { Journey, JourneyStep } from '../../session/sign-in/journey.ts'
import { useMessages } from '../context/messages.ts'
import { useOpenStages } from '../context/open-stages.tsx'
import { useSessionState } from '../context/use-session.ts'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { Panel, Step, type StepState } from '../parts/step.tsx'
import { ProblemNote } from '../problem/lazy-problem-note.tsx'
import { Working } from '../sign-in/working.tsx'

interface StageStepProps {
  readonly stage: Stage
  readonly number: number
  readonly title: string
  readonly has: boolean
  /** False while what is there was not accepted by any service, or no more. */
  readonly isAccepted?: boolean
  /** The fact that matters once it has something. */
  readonly fact?: ReactNode
  /** The request that fills this stage. */
  readonly step?: JourneyStep
  /** Shown while there is no result. */
  readonly later?: ReactNode
  readonly children: ReactNode
}

/** A stage that is filled by the sign-in: a line with its result, or what is under way, or what went wrong with it. */
export function StageStep({
  stage,
  number,
  title,
  has,
  isAccepted = true,
  fact,
  step,
  later,
  children,
}: StageStepProps) {
  const app = useMessages('app')
  const stages = useOpenStages()
  const journey = useSessionState((state) => state.journey)
  const failed = journey.at === 'failed' && journey.step === step ? journey : null
  const working = journey.at === 'working' && journey.step === step
  const state: StepState = failed ? 'failed' : working ? 'now' : has ? (isAccepted ? 'done' : 'now') : 'later'
  const isOpen = failed !== null || (has && stages.isOpen(stage, stage === restingStage(journey)))
  const summary = working && step ? <Working at={[step]} /> : has ? fact : !failed && later
  return (
    <Step
      number={number}
      state={state}
      stateName={app.stageState[state]}
      title={title}
      summary={summary && <PartBoundary silent>{summary}</PartBoundary>}
      fold={has && !failed ? { isOpen, onToggle: () => stages.open(stage, !isOpen) } : undefined}
    >
      {has || failed ? (
        <>
          {has && <PartBoundary>{children}</PartBoundary>}
          {failed && step && (
            <Panel>
              <ProblemNote step={step} problem={failed.problem} retry />
            </Panel>
          )}
        </>
      ) : null}
    </Step>
  )
}

/** The stage that a finished sign-in rests at: what it was made for. */
function restingStage(journey: Journey): Stage | null {
  // Not only at the end: a user who waits for credentials needs no caller.
  if (journey.at === 'working' && journey.step === 'caller') return 'credentials'
  if (journey.at !== 'done' && journey.at !== 'failed') return null
  const { credentials, identityId, tokens } = journey.progress
  if (credentials) return 'credentials'
  if (journey.at === 'failed') return null
  return tokens ? 'tokens' : identityId ? 'identity' : null
}
