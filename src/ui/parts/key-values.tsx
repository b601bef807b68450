import type { ReactNode } from 'react'
import './key-values.css'

/** Rows of name, value and what can be done with it, in three columns that line up. */
export function KeyValues({ children }: { readonly children: ReactNode }) {
  return <dl className="key-values">{children}</dl>
}

interface KeyValueProps {
  readonly name: string
  readonly children: ReactNode
  readonly actions?: ReactNode
}

export function KeyValue({ name, children, actions }: KeyValueProps) {
  return (
    <div className="key-value">
      <dt>{name}</dt>
      <dd>{children}</dd>
      {actions && <dd className="actions">{actions}</dd>}
    </div>
  )
}
