import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import { type ExportFormId, exportFormIds, exportKeys } from '../../credentials/export/export-forms.ts'
import { isoEnd } from '../../credentials/export/exported-keys.ts'
import { useMessages } from '../context/messages.ts'
import { useSessionState } from '../context/use-session.ts'
import { SecretText } from '../secret/secret-text.tsx'
import { useUntilHidden } from '../secret/use-until-hidden.ts'
import { FormTabs } from './form-tabs.tsx'
import { useValidity } from './use-validity.ts'

/** The keys in every form in which they can be taken along. */
export function ExportPanel({ credentials }: { readonly credentials: AwsCredentials }) {
  const texts = useMessages('credentials')
  const connection = useSessionState((state) => state.connection)
  const validity = useValidity(credentials)
  const [revealed, setRevealed] = useUntilHidden(false)

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
    <div className="key-export">
      <FormTabs
        label={texts.export.tabs}
        ids={exportFormIds}
        nameOf={(id) => texts.export.forms[id].name}
        {...{ panel, validity }}
      />
      {connection.localCognito && <p className="small muted">{texts.export.local}</p>}
    </div>
  )
}
