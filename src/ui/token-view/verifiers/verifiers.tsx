import { useState } from 'react'
import { lazyModule } from '../../../loading/lazy-module.ts'
import { useMessages } from '../../context/messages.ts'
import { lazyPart } from '../../parts/lazy-part.tsx'
import type { VerifierTableProps } from './verifier-table.tsx'

const module = lazyModule(() => import('./verifier-table.tsx'))

export const LateVerifierTable = lazyPart(module, ({ VerifierTable }) => VerifierTable)

/** The table, folded: it is one question among many about a token. */
export function FoldedVerifiers(props: VerifierTableProps) {
  const { title } = useMessages('verifiers')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details
      className="report-details verifier-question"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>{title}</summary>
      {isOpen && <LateVerifierTable {...props} />}
    </details>
  )
}
