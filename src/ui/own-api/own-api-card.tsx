import { useState } from 'react'
import { useMessages } from '../context/messages.ts'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { FoldedCard } from '../tasks/folded-card.tsx'
import { OwnApiPanel } from './lazy-own-api-panel.ts'

/** Tries the tokens on an API; nothing of it is loaded before it is opened. */
export function OwnApiCard() {
  const { title } = useMessages('ownApi')
  const [isOpened, setOpened] = useState(false)
  return (
    <FoldedCard title={title} onToggle={() => setOpened(true)}>
      {isOpened && (
        <PartBoundary>
          <OwnApiPanel signs={false} />
        </PartBoundary>
      )}
    </FoldedCard>
  )
}
