import { type ComponentType, useEffect, useState } from 'react'
import { useMessages } from '../messages.ts'
import type { ProblemNoteProps } from './problem-note.tsx'

/** A problem in words, loaded when there is one. */
export function ProblemNote(props: ProblemNoteProps) {
  const [Explained, setExplained] = useState<ComponentType<ProblemNoteProps> | null>(null)
  // Not React's lazy: that would remember for good that the network was down once.
  useEffect(() => {
    let isShown = true
    import('./problem-note.tsx').then(
      ({ default: Note }) => isShown && setExplained(() => Note),
      () => isShown && setExplained(() => BareProblem),
    )
    return () => {
      isShown = false
    }
  }, [])
  return Explained && <Explained {...props} />
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
