import { lazyModule } from '../../loading/lazy-module.ts'
import type { JourneyStep } from '../../session/sign-in/journey.ts'
import { useMessages } from '../context/messages.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import { lazyPart, type StandInProps } from '../parts/lazy-part.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { TextButton } from '../parts/text-button.tsx'
import type { ProblemNoteProps } from './problem-note.tsx'
// Here, since the note without its chunk wears it, too.
import './problem-note.css'

export const problemNote = lazyModule(() => import('./problem-note.tsx'))

const ExplainedProblem = lazyPart(problemNote, (module) => module.default, BareProblem)

interface StepProblemProps extends Pick<ProblemNoteProps, 'problem' | 'retry'> {
  readonly step: JourneyStep
}

/** A step's problem in words, loaded when there is one. */
export function ProblemNote({ step, ...problem }: StepProblemProps) {
  const { name } = useMessages('journeySteps')[step]
  return (
    <PartBoundary>
      <ExplainedProblem {...problem} name={name} />
    </PartBoundary>
  )
}

/** Without the chunk the bare facts are better than nothing: the network may be what failed. */
function BareProblem({ name, problem, isLoading, onAgain }: ProblemNoteProps & StandInProps) {
  const app = useMessages('app')
  if (isLoading) return null
  return (
    <div role="alert" className="bare-problem">
      <p>
        {app.unexplained(name)} <TextButton onClick={onAgain}>{app.part.again}</TextButton>
      </p>
      {'message' in problem && (
        <p className="mono">
          <ForeignText text={problem.message} />
        </p>
      )}
    </div>
  )
}
