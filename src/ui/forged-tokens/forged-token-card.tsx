import { useState } from 'react'
import { lazyModule } from '../../loading/lazy-module.ts'
import { useMessages } from '../context/messages.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { FoldedCard } from '../tasks/folded-card.tsx'

const ForgedTokenPanel = lazyPart(
  lazyModule(() => import('./forged-token-panel.tsx')),
  (module) => module.ForgedTokenPanel,
)

/** Edits a token of the sign-in and shows it to all who take one; nothing of it is loaded before it is opened. */
export function ForgedTokenCard() {
  const { title } = useMessages('forgedTokens')
  const [isOpened, setOpened] = useState(false)
  return (
    <FoldedCard title={title} onToggle={() => setOpened(true)}>
      {isOpened && (
        <PartBoundary>
          <ForgedTokenPanel />
        </PartBoundary>
      )}
    </FoldedCard>
  )
}
