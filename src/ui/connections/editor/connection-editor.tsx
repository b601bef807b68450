import { type RefObject, useRef, useState } from 'react'
import type { ConnectionSettings } from '../../../connection/connection.ts'
import { checkDraft, type DraftFault } from '../../../connection/draft/check-draft.ts'
import { type ConnectionDraft, draftOfImport } from '../../../connection/draft/draft.ts'
import { type PastedSettings, readPasted } from '../../../connection/import/read-pasted.ts'
import { withChoice } from '../../../connection/import/reading/conclude.ts'
import type { ImportedDraft, SingleMember } from '../../../connection/import/reading/imported.ts'
import { useMessages } from '../../context/messages.ts'
import { Button } from '../../parts/button.tsx'
import { unusedName } from '../unused-name.ts'
import { DraftFields } from './draft-fields.tsx'
import { ImportReport } from './import-report.tsx'
import { PasteField } from './paste-field.tsx'
import './connection-editor.css'

interface ConnectionEditorProps {
  /** What the form begins with. */
  readonly initial: ConnectionDraft
  /** Whether values may be pasted: those of a connection that is being edited are there. */
  readonly takesPaste: boolean
  readonly otherNames: readonly string[]
  readonly onSave: (settings: ConnectionSettings) => void
  /** Absent where there is nothing to go back to. */
  readonly onCancel?: () => void
}

/** A connection as a form, filled by what was pasted; all faults at their fields, and nothing kept until it has none. */
export function ConnectionEditor({ initial, takesPaste, otherNames, onSave, onCancel }: ConnectionEditorProps) {
  const texts = useMessages('connections').form
  const { onceSaved } = useMessages('doctor')
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(initial)
  const [isChecked, setChecked] = useState(false)
  const [imports, setImports] = useState(0)
  const { settings, faults } = checkDraft(draft, otherNames)
  const shown = faults.filter((fault) => isChecked || isTyped(draft, fault))
  const save = () => {
    if (settings) return onSave(settings)
    setChecked(true)
    focusFirstFault(form)
  }
  return (
    <form
      ref={form}
      className="connection-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {takesPaste && (
        <Import
          otherNames={otherNames}
          onDraft={(imported) => {
            setDraft(imported)
            setImports(imports + 1)
          }}
        />
      )}
      <div className="draft-fields">
        {/* Anew with each import: a list is typed as a text, which the fields keep. */}
        <DraftFields
          key={imports}
          draft={draft}
          faults={shown}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
      </div>
      {isChecked && faults.length > 0 && <p role="alert">{texts.faulty(faults.length)}</p>}
      {takesPaste && <p className="small muted">{onceSaved}</p>}
      <div className="buttons">
        <Button type="submit">{texts.save}</Button>
        {onCancel && (
          <Button variant="default" onClick={onCancel}>
            {texts.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}

interface ImportProps {
  readonly otherNames: readonly string[]
  readonly onDraft: (draft: ConnectionDraft) => void
}

function Import({ otherNames, onDraft }: ImportProps) {
  const { paste } = useMessages('connections')
  const [pasted, setPasted] = useState<PastedSettings | null>(null)
  const [imported, setImported] = useState<ImportedDraft | null>(null)
  const show = (next: ImportedDraft) => {
    setImported(next)
    const draft = draftOfImport(next)
    onDraft({ ...draft, name: nameFor(draft, otherNames) })
  }
  const take = (text: string) => {
    const read = readPasted(text)
    setPasted(read)
    if (read.kind === 'read') show(read.drafts[0])
    else setImported(null)
  }
  const choose = (member: SingleMember, value: string) => imported && value && show(withChoice(imported, member, value))
  return (
    <>
      <PasteField onText={take} />
      {pasted?.kind === 'refused' && pasted.reason !== 'empty' && <p role="status">{paste.refused[pasted.reason]}</p>}
      {pasted?.kind === 'read' && imported && (
        <ImportReport
          pasted={pasted}
          draft={imported}
          onDraft={(index) => show(pasted.drafts[index] ?? pasted.drafts[0])}
          onChoose={choose}
        />
      )}
    </>
  )
}

/** By its own name, else by that of its pool. */
function nameFor({ name, userPoolId, identityPoolId, region }: ConnectionDraft, others: readonly string[]): string {
  return unusedName([name, userPoolId, identityPoolId, region].find((text) => text !== '') ?? '', others)
}

/** Before Save is pressed an empty field is one that is still to be filled. */
function isTyped(draft: ConnectionDraft, { path }: DraftFault): boolean {
  const [, service] = /^endpoints\.(.*)$/.exec(path) ?? []
  const value: unknown = service
    ? Object.entries(draft.endpoints).find(([name]) => name === service)?.[1]
    : Object.entries(draft).find(([name]) => name === path)?.[1]
  return value !== '' && value !== undefined
}

function focusFirstFault(form: RefObject<HTMLFormElement | null>): void {
  // Once React has marked it.
  setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
