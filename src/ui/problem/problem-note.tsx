import { useEffect, useRef } from 'react'
import type { Problem } from '../../cognito/problem.ts'
import { visible } from '../../text/visible.ts'
import { useMessages } from '../context/messages.ts'
import { useSession } from '../context/use-session.ts'
import { DoctorButton } from '../doctor/doctor-button.tsx'
import { Breakable } from '../parts/breakable.tsx'
import { Button } from '../parts/button.tsx'
import { ForeignText } from '../parts/foreign-text.tsx'
import { explain } from './explain.ts'
import { Findings } from './findings.tsx'

export interface ProblemNoteProps {
  /** What failed, as the subject of a sentence. */
  readonly name: string
  readonly problem: Problem
  /** Offers to take the step again; absent where the form above is the way to do that. */
  readonly retry?: boolean
  /** Not for what may have begun by itself. */
  readonly takesFocus?: boolean
}

/** What failed, the service's message, the cause as sure as it is, and what to do, in this order. */
export default function ProblemNote(props: ProblemNoteProps) {
  const { name, problem, retry = false, takesFocus = true } = props
  const problems = useMessages('problem')
  const texts = {
    problem: problems,
    services: useMessages('services'),
    challenges: useMessages('challenges'),
  }
  const session = useSession()
  const isOfConnection = ('service' in problem && problem.service !== 's3') || problem.kind === 'sent-back'
  const { title, said, remedy } = explain(texts, name, problem)
  const card = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new problem of the same kind takes the focus again
  useEffect(() => {
    if (!takesFocus) return
    heading.current?.focus({ preventScroll: true })
    // The whole card; where it is too high, from its heading on.
    card.current?.scrollIntoView({ block: 'nearest' })
  }, [problem, takesFocus])
  return (
    <div ref={card} className="problem" role="alert">
      <h3 ref={heading} tabIndex={takesFocus ? -1 : undefined}>
        {visible(title)}
      </h3>
      <dl>
        {said && (
          <>
            <dt>{said.by}</dt>
            <dd>
              <q className="mono">
                <Breakable text={said.text} />
              </q>
              {said.code && (
                <span className="mono code">
                  <ForeignText text={said.code} />
                </span>
              )}
            </dd>
          </>
        )}
        <Findings problem={problem} remedy={remedy} />
      </dl>
      {(retry || isOfConnection) && (
        <div className="problem-actions">
          {retry && (
            <>
              <Button onClick={() => void session.retry()}>{problems.retry}</Button>
              <Button variant="default" onClick={session.startOver}>
                {problems.startOver}
              </Button>
            </>
          )}
          {isOfConnection && <DoctorButton inline />}
        </div>
      )}
    </div>
  )
}
