import { unreadableKinds } from '../../token/kind/token-kind.ts'
import { useMessages } from '../context/messages.ts'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { Card } from '../parts/step.tsx'
import type { VerifierTableProps } from '../token-view/verifiers/verifier-table.tsx'
import { LateVerifierTable } from '../token-view/verifiers/verifiers.tsx'

/** Who would accept the token, where it says anything of itself. */
export function VerifiersCard(props: VerifierTableProps) {
  const { title } = useMessages('verifiers')
  if (unreadableKinds.includes(props.token.kind)) return null
  return (
    <Card title={title}>
      <PartBoundary>
        <LateVerifierTable {...props} />
      </PartBoundary>
    </Card>
  )
}
