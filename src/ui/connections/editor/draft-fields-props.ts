import type { DraftFault } from '../../../connection/draft/check-draft.ts'
import type { ConnectionDraft } from '../../../connection/draft/draft.ts'

export interface DraftFieldsProps {
  readonly draft: ConnectionDraft
  readonly faults: readonly DraftFault[]
  readonly onChange: (change: Partial<ConnectionDraft>) => void
}
