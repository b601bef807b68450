import { useState } from 'react'
import type { ConnectionSettings } from '../../../connection/connection.ts'
import { emptyDraft } from '../../../connection/draft/draft.ts'
import { lazyModule } from '../../../loading/lazy-module.ts'
import { useMessages } from '../../context/messages.ts'
import { Button } from '../../parts/button.tsx'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { SetUpKit } from '../../set-up-kit/lazy-set-up-kit.ts'

const ConnectionEditor = lazyPart(
  lazyModule(() => import('../../connections/editor/connection-editor.tsx')),
  (module) => module.ConnectionEditor,
)

interface FirstConnectionProps {
  readonly onConnection: (settings: ConnectionSettings) => void
}

/** A connection to pools that are there, or what creates them. */
export function FirstConnection({ onConnection }: FirstConnectionProps) {
  const kit = useMessages('setUpKit')
  const redirectUri = `${window.location.origin}${import.meta.env.BASE_URL}callback`
  const [isKitOpen, setKitOpen] = useState(false)
  return (
    <>
      <div>
        <Button variant="default" aria-expanded={isKitOpen} onClick={() => setKitOpen(!isKitOpen)}>
          {isKitOpen ? kit.close : kit.title}
        </Button>
      </div>
      {isKitOpen && <SetUpKit redirectUri={redirectUri} region="" />}
      <ConnectionEditor initial={emptyDraft} takesPaste otherNames={[]} onSave={onConnection} />
    </>
  )
}
