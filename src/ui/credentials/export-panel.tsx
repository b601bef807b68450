import { useState } from 'react'
import { isLocal } from '../../connection/connection.ts'
import { type ExportFormId, exportFormIds, exportKeys } from '../../credentials/export/export-forms.ts'
import { isoEnd } from '../../credentials/export/exported-keys.ts'
import { useDetailMessages } from '../detail-messages.ts'
import { Tabs } from '../parts/tabs.tsx'
import { useSessionState } from '../use-session.ts'
import { SecretText } from './secret-text.tsx'
import { useRevealed } from './use-revealed.ts'
import { useValidity } from './use-validity.ts'
import type { UseProps } from './uses.tsx'

/** The keys in every form in which they can be taken along. */
export default function ExportPanel({ credentials }: UseProps) {
  const { credentials: texts } = useDetailMessages()
  const connection = useSessionState((state) => state.connection)
  const validity = useValidity(credentials)
  const [form, setForm] = useState<ExportFormId>('shell')
  const [revealed, setRevealed] = useRevealed()

  if (validity === 'expired') return <p role="status">{texts.expired}</p>
  const { region, endpoints } = connection
  const keys = { ...credentials, region, endpoints: { sts: endpoints.sts, s3: endpoints.s3 } }
  const note = (validity === 'ending' ? texts.export.noteEnding : texts.export.note)(isoEnd(credentials))

  const panel = (id: ExportFormId) => {
    const exported = exportKeys(id, keys, note)
    if (!exported.ok) return <p>{texts.export.cannotHold}</p>
    const { masked, ...file } = exported
    const { use } = texts.export.forms[id]
    return <SecretText {...{ name: texts.export.text, file, masked, revealed, use }} onReveal={setRevealed} />
  }
  return (
    <>
      {validity === 'ending' && (
        <p className="ending" role="status">
          {texts.ending}
        </p>
      )}
      <div>
        <Tabs
          label={texts.export.tabs}
          tabs={exportFormIds.map((id) => ({ id, label: texts.export.forms[id].name, panel: () => panel(id) }))}
          selected={form}
          onSelect={setForm}
        />
      </div>
      {isLocal(connection) && <p className="small muted">{texts.export.local}</p>}
    </>
  )
}
