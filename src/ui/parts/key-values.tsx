import type { ReactNode } from 'react'
import { ForeignText } from './foreign-text.tsx'
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
      <dt>
        <ForeignText text={name} />
      </dt>
      <dd>{typeof children === 'string' ? <ForeignText text={children} /> : children}</dd>
      {actions && <dd className="actions">{actions}</dd>}
    </div>
  )
}
