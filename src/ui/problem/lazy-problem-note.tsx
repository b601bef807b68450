import { type ComponentType, Suspense, useEffect, useState } from 'react'
import { detailMessagesIn } from '../../i18n/catalogue.ts'
import { useLanguage, useMessages } from '../messages.ts'
import type { ProblemNoteProps } from './problem-note.tsx'

/** A problem in words, loaded when there is one. */
export function ProblemNote(props: ProblemNoteProps) {
  const [Explained, setExplained] = useState<ComponentType<ProblemNoteProps> | null>(null)
  const { language } = useLanguage()
  // Not React's lazy: that would remember for good that the network was down once.
  useEffect(() => {
    let isShown = true
    Promise.all([import('./problem-note.tsx'), detailMessagesIn(language)]).then(
      ([{ default: Note }]) => isShown && setExplained(() => Note),
      () => isShown && setExplained(() => BareProblem),
    )
    return () => {
      isShown = false
    }
  }, [language])
  return (
    Explained && (
      <Suspense>
        <Explained {...props} />
      </Suspense>
    )
  )
}

/** Without the chunk the bare facts are better than nothing: the network may be what failed. */
function BareProblem({ step, problem }: ProblemNoteProps) {
  const { app, steps } = useMessages()
  return (
    <div role="alert">
      <p>{app.unexplained(steps[step].name)}</p>
      {'message' in problem && <p className="mono">{problem.message}</p>}
    </div>
  )
}
