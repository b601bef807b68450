import type { Connection } from '../../connection/connection.ts'
import { unreadableKinds } from '../../token/kind/token-kind.ts'
import { useMessages } from '../context/messages.ts'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { Card } from '../parts/step.tsx'
import { LoginNote } from '../problem/lazy-preflight-note.tsx'
import type { VerifierTableProps } from '../token-view/verifiers/verifier-table.tsx'
import { LateVerifierTable } from '../token-view/verifiers/verifiers.tsx'

interface VerifiersCardProps extends VerifierTableProps {
  /** null: the page has none that the token belongs to. */
  readonly connection: Connection | null
}

/** Who would accept the token, where it says anything of itself. */
export function VerifiersCard({ connection, ...props }: VerifiersCardProps) {
  const { title } = useMessages('verifiers')
  if (unreadableKinds.includes(props.token.kind)) return null
  return (
    <Card title={title}>
      <PartBoundary>
        <LateVerifierTable {...props} />
      </PartBoundary>
      {connection?.identityPoolId && (
        <PartBoundary silent>
          <LoginNote token={props.token.token} connection={connection} />
        </PartBoundary>
      )}
    </Card>
  )
}
