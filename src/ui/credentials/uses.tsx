import { lazy, Suspense, useId, useState } from 'react'
import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import { useDetailMessages } from '../detail-messages.ts'
import './uses.css'

export interface UseProps {
  readonly credentials: AwsCredentials
}

const notLoaded = () => ({ default: NotLoaded })

const panels = {
  export: lazy(() => import('./export-panel.tsx').catch(notLoaded)),
  console: lazy(() => import('./console-panel.tsx').catch(notLoaded)),
  try: lazy(() => import('./try-panel.tsx').catch(notLoaded)),
} as const

type Use = keyof typeof panels

// Object.keys says `string`; these are the keys of the table.
const uses = Object.keys(panels) as readonly Use[]

/** What can be done with the keys, one at a time. */
export function Uses({ credentials }: UseProps) {
  const { credentials: texts } = useDetailMessages()
  const [open, setOpen] = useState<Use | null>(null)
  const id = useId()
  const Panel = open && panels[open]
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div className="uses" role="group" aria-label={texts.uses.label}>
        {uses.map((use) => (
          <button
            key={use}
            type="button"
            aria-expanded={use === open}
            aria-controls={use === open ? id : undefined}
            onClick={() => setOpen(use === open ? null : use)}
          >
            {texts.uses[use]}
          </button>
        ))}
      </div>
      {Panel && (
        <div id={id} className="use">
          <Suspense fallback={<p className="muted">{texts.loading}</p>}>
            <Panel credentials={credentials} />
          </Suspense>
        </div>
      )}
    </>
  )
}

function NotLoaded(_props: UseProps) {
  const { credentials: texts } = useDetailMessages()
  return <p role="alert">{texts.notLoaded}</p>
}
