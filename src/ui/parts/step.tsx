import { type ReactNode, type Ref, useId } from 'react'
import { usePartContext } from './part-context.ts'
import './step.css'

export type StepState = 'done' | 'now' | 'later' | 'failed'

interface StepProps {
  readonly number: number
  readonly state: StepState
  /** The state in words, for screen readers. */
  readonly stateName: string
  readonly title: string
  /** The fact that matters, on the same line. */
  readonly summary?: ReactNode
  /** Absent where nothing can be folded away. */
  readonly fold?: { readonly isOpen: boolean; readonly onToggle: () => void } | undefined
  readonly children?: ReactNode
}

/** A step on the rail: one line, and under it what it holds; a region of that name where it holds something. */
export function Step({ number, state, stateName, title, summary, fold, children }: StepProps) {
  const id = useId()
  const { separator } = usePartContext().texts
  const line = (
    <div className="step-line">
      <h2>
        {fold ? (
          <button type="button" aria-expanded={fold.isOpen} aria-controls={id} onClick={fold.onToggle}>
            {title}
          </button>
        ) : (
          title
        )}
        <span className="visually-hidden">{separator + stateName}</span>
      </h2>
      {summary && <div className="step-fact">{summary}</div>}
    </div>
  )
  return (
    <li className={`step ${state}`}>
      <span className="dot" aria-hidden="true">
        {state === 'done' ? '✓' : state === 'failed' ? '!' : number}
      </span>
      {children ? (
        <section aria-label={title}>
          {line}
          {/* Folded away it stays as it is: nothing typed, revealed or answered is lost. */}
          <div id={id} className="step-content" hidden={fold ? !fold.isOpen : false}>
            {children}
          </div>
        </section>
      ) : (
        line
      )}
    </li>
  )
}

/** The step at hand where it is one card that carries a title of its own. */
export function CardStep({ number, state, children }: Pick<StepProps, 'number' | 'state' | 'children'>) {
  return (
    <li className={`step ${state}`}>
      <span className="dot" aria-hidden="true">
        {state === 'failed' ? '!' : number}
      </span>
      {children}
    </li>
  )
}

/** The rail itself. */
export function Rail({ children }: { readonly children: ReactNode }) {
  return <ol className="rail">{children}</ol>
}

/** A surface under a step's line. */
export function Panel({ children }: { readonly children: ReactNode }) {
  return <div className="card">{children}</div>
}

interface CardProps {
  /** Becomes the name of a region. */
  readonly title: string
  /** To put the focus there. */
  readonly ref?: Ref<HTMLElement>
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A titled surface, a landmark of that name. */
export function Card({ title, ref, aside, children }: CardProps) {
  return (
    <section ref={ref} tabIndex={ref ? -1 : undefined} className="card" aria-label={title}>
      <div className="card-head">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
