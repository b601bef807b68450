import { useId, useState } from 'react'
import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import { lazyModule } from '../../loading/lazy-module.ts'
import { useMessages } from '../context/messages.ts'
import { ExportPanel } from '../key-export/lazy-export-panel.ts'
import { OwnApiPanel } from '../own-api/lazy-own-api-panel.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import './uses.css'

export interface UseProps {
  readonly credentials: AwsCredentials
}

const panels = {
  export: ExportPanel,
  console: lazyPart(
    lazyModule(() => import('./console-panel.tsx')),
    (module) => module.default,
  ),
  try: lazyPart(
    lazyModule(() => import('./try-panel.tsx')),
    (module) => module.default,
  ),
  api: () => <OwnApiPanel signs />,
} as const

type Use = keyof typeof panels

// Object.keys says `string`; these are the keys of the table.
const uses = Object.keys(panels) as readonly Use[]

/** What can be done with the keys, one at a time. */
export function Uses({ credentials }: UseProps) {
  const texts = useMessages('credentials')
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
          <PartBoundary key={open}>
            <Panel credentials={credentials} />
          </PartBoundary>
        </div>
      )}
    </>
  )
}
