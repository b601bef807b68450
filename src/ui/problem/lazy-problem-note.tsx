import { type ComponentType, Suspense, useEffect, useState } from 'react'
import { detailMessagesIn } from '../../i18n/catalogue.ts'
import { withinLimit } from '../../session/loading-limit.ts'
import type { Step } from '../../session/sign-in/journey.ts'
import { PartBoundary } from '../app/part-boundary.tsx'
import { useLanguage, useMessages } from '../messages.ts'
import { ForeignText } from '../parts/foreign-text.tsx'
import type { ProblemNoteProps } from './problem-note.tsx'
// Here, since a style sheet that a dead network kept away is never asked for again.
import './problem-note.css'

interface StepProblemProps extends Pick<ProblemNoteProps, 'problem' | 'retry'> {
  readonly step: Step
}

/** A step's problem in words, loaded when there is one. */
export function ProblemNote({ step, ...problem }: StepProblemProps) {
  const { name } = useMessages().steps[step]
  const [Explained, setExplained] = useState<ComponentType<ProblemNoteProps> | null>(null)
  const { language } = useLanguage()
  // Not React's lazy: that would remember for good that the network was down once.
  useEffect(() => {
    let isShown = true
    withinLimit(Promise.all([import('./problem-note.tsx'), detailMessagesIn(language)])).then(
      ([{ default: Note }]) => isShown && setExplained(() => Note),
      () => isShown && setExplained(() => BareProblem),
    )
    return () => {
      isShown = false
    }
  }, [language])
  return (
    Explained && (
      <PartBoundary>
        <Suspense>
          <Explained {...problem} name={name} />
        </Suspense>
      </PartBoundary>
    )
  )
}

/** Without the chunk the bare facts are better than nothing: the network may be what failed. */
function BareProblem({ name, problem }: ProblemNoteProps) {
  const { app } = useMessages()
  return (
    <div role="alert" className="bare-problem">
      <p>{app.unexplained(name)}</p>
      {'message' in problem && (
        <p className="mono">
          <ForeignText text={problem.message} />
        </p>
      )}
    </div>
  )
}
