import type { Connection } from '../../connection/connection.ts'
import { type ConnectionExportName, connectionExports } from '../../connection/export/forms.ts'
import { useMessages } from '../context/messages.ts'
import { useSession } from '../context/use-session.ts'
import { TextButton } from '../parts/text-button.tsx'
import { CopyButton } from '../secret/copy-button.tsx'
import { saveText } from '../secret/save-text.ts'

const forms = Object.keys(connectionExports) as readonly ConnectionExportName[]

/** The connection as files of other programs, to be copied or saved. */
export function ExportForms({ connection }: { readonly connection: Connection }) {
  const texts = useMessages('connections')
  const { formats } = useMessages('connectionFormats')
  const { root } = useSession()
  return (
    <details className="export-forms">
      <summary aria-label={`${texts.export}: ${connection.name}`}>{texts.export}</summary>
      <ul>
        {forms.map((form) => {
          const { fileName, mediaType, write } = connectionExports[form]
          const text = () => write(connection, root)
          return (
            <li key={form}>
              <span>{formats[form]}</span>
              <CopyButton name={fileName} value={async () => text()} />
              <TextButton
                label={`${texts.save}: ${fileName}`}
                onClick={() => saveText({ fileName, mediaType, text: text() })}
              >
                {texts.save}
              </TextButton>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
