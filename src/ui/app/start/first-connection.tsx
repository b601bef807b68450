import { useState } from 'react'
import type { ConnectionSettings } from '../../../connection/connection.ts'
import { emptyDraft } from '../../../connection/draft/draft.ts'
import { lazyModule } from '../../../loading/lazy-module.ts'
import type { AppStorage } from '../../../session/storage/app-storage.ts'
import { changeOwnConnections, withNewId } from '../../../session/storage/own-connections.ts'
import type { InPage } from '../../../session/world.ts'
import { InPageCognito } from '../../connections/in-page-cognito.tsx'
import { SharedLink } from '../../connections/shared-link.tsx'
import { useMessages } from '../../context/messages.ts'
import { Button } from '../../parts/button.tsx'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { SetUpKit } from '../../set-up-kit/lazy-set-up-kit.ts'

const ConnectionEditor = lazyPart(
  lazyModule(() => import('../../connections/editor/connection-editor.tsx')),
  (module) => module.ConnectionEditor,
)

export interface FirstConnectionProps {
  readonly storage: AppStorage
  /** null: this page has no local Cognito. */
  readonly inPage: InPage | null
  /** The fragment of a share link that the page was opened by; null: it wasn't. */
  readonly shared: string | null
}

/** A connection to pools that are there, what creates them, or the local Cognito in this page. */
export function FirstConnection({ storage, inPage, shared }: FirstConnectionProps) {
  const kit = useMessages('setUpKit')
  const root = window.location.origin + import.meta.env.BASE_URL.slice(0, -1)
  const redirectUri = `${root}/callback`
  const [fragment, setFragment] = useState(shared?.startsWith('#connection=') ? shared : null)
  const [isKitOpen, setKitOpen] = useState(false)
  const begin = (settings: readonly ConnectionSettings[]) => {
    changeOwnConnections(storage, (own) => [...settings.map(withNewId), ...own])
    window.location.reload()
  }
  if (fragment !== null) {
    return (
      <SharedLink
        fragment={fragment}
        allowsOwn
        otherNames={[]}
        current={null}
        inPage={inPage && { root, start: inPage, onStarted: begin }}
        onKeep={(settings) => begin([settings])}
        onDiscard={() => setFragment(null)}
      />
    )
  }
  return (
    <>
      {inPage && <InPageCognito start={inPage} onStarted={begin} />}
      <div>
        <Button variant="default" aria-expanded={isKitOpen} onClick={() => setKitOpen(!isKitOpen)}>
          {isKitOpen ? kit.close : kit.title}
        </Button>
      </div>
      {isKitOpen && <SetUpKit redirectUri={redirectUri} region="" />}
      <ConnectionEditor initial={emptyDraft} takesPaste otherNames={[]} onSave={(settings) => begin([settings])} />
    </>
  )
}
