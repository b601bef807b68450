import { useState } from 'react'
import { lazyModule } from '../../../loading/lazy-module.ts'
import { useMessages } from '../../context/messages.ts'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { FoldedCard } from '../../tasks/folded-card.tsx'

const PasskeysPanel = lazyPart(
  lazyModule(() => import('../../passkeys/passkeys-panel.tsx')),
  (module) => module.PasskeysPanel,
)

/** Registers, lists and removes the user's passkeys; loaded once it is opened. */
export function PasskeysCard() {
  const texts = useMessages('passkeys')
  const [wasOpened, setOpened] = useState(false)
  return (
    <FoldedCard title={texts.title} onToggle={() => setOpened(true)}>
      {wasOpened && <PasskeysPanel />}
    </FoldedCard>
  )
}
