import { lazy, Suspense } from 'react'
import { useMessages } from '../messages.ts'
import type { ProblemNoteProps } from './problem-note.tsx'

// Without its chunk (the network may be what failed) the bare facts are better than nothing.
const Explained = lazy(() => import('./problem-note.tsx').catch(() => ({ default: BareProblem })))

/** A problem in words, loaded when there is one. */
export function ProblemNote(props: ProblemNoteProps) {
  return (
    <Suspense>
      <Explained {...props} />
    </Suspense>
  )
}

function BareProblem({ step, problem }: ProblemNoteProps) {
  const { steps } = useMessages()
  return (
    <p role="alert">
      {steps[step].name}: {problem.kind} {'message' in problem && problem.message}
    </p>
  )
}
