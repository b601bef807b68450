import type { ReactNode } from 'react'
import './facts.css'

interface FoldedCardProps {
  readonly title: string
  readonly onToggle?: () => void
  readonly children: ReactNode
}

/** A card for what is wanted now and then: its title opens it. */
export function FoldedCard({ title, onToggle, children }: FoldedCardProps) {
  return (
    <section className="card" aria-label={title}>
      <details className="folded" onToggle={onToggle}>
        <summary>
          <h2>{title}</h2>
        </summary>
        {children}
      </details>
    </section>
  )
}
