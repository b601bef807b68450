import { type ReactNode, useRef } from 'react'
import { useKeptFocus } from './use-kept-focus.ts'
import './facts.css'

interface FoldedCardProps {
  readonly title: string
  readonly onToggle?: () => void
  readonly children: ReactNode
}

/** A card for what is wanted now and then: its title opens it. */
export function FoldedCard({ title, onToggle, children }: FoldedCardProps) {
  const card = useRef<HTMLElement>(null)
  return (
    <section ref={card} className="card" aria-label={title} tabIndex={-1} {...useKeptFocus(card)}>
      <details className="folded" onToggle={onToggle}>
        <summary>
          <h2>{title}</h2>
        </summary>
        {children}
      </details>
    </section>
  )
}
