import { Children, type ReactNode } from 'react'
import './step.css'

export type StepState = 'done' | 'now' | 'later' | 'failed'

interface StepProps {
  readonly number: number
  readonly state: StepState
  /** The state in words, for those who don't see the dot. */
  readonly stateName: string
  readonly title: string
  /** The fact that matters, on the same line. */
  readonly summary?: ReactNode
  readonly children?: ReactNode
}

/** A step on the rail: one line, with a card under it where there is something to do or to see. */
export function Step({ number, state, stateName, title, summary, children }: StepProps) {
  return (
    <li className={`step ${state}`}>
      <span className="dot" aria-hidden="true">
        {state === 'done' ? '✓' : state === 'failed' ? '!' : number}
      </span>
      {/* With a card, the card carries the title. */}
      {Children.toArray(children).length === 0 ? (
        <p className="step-line">
          <b>{title}</b> <span className="visually-hidden">{stateName}</span> {summary}
        </p>
      ) : (
        children
      )}
    </li>
  )
}

/** The rail itself. */
export function Rail({ children }: { readonly children: ReactNode }) {
  return <ol className="rail">{children}</ol>
}

interface CardProps {
  /** Becomes the name of a region where it is given. */
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A titled surface, a landmark of that name. */
export function Card({ title, aside, children }: CardProps) {
  return (
    <section className="card" aria-label={title}>
      <div className="card-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
