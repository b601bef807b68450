import { type ReactNode, useEffect, useRef } from 'react'
import type { ExperimentName } from '../../session/failure-lab/experiments.ts'
import { useMessages } from '../context/messages.ts'

interface ExperimentCardProps {
  readonly name: ExperimentName
  readonly children: ReactNode
}

/** An experiment that was begun, under its symptom; takes the focus from the button that began it, which is gone. */
export function ExperimentCard({ name, children }: ExperimentCardProps) {
  const texts = useMessages('failureLab')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="card" aria-labelledby="experiment">
      <h3 id="experiment" ref={heading} tabIndex={-1}>
        {texts.symptoms[name]}
      </h3>
      {children}
    </section>
  )
}
