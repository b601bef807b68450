import type { PastedSettings } from '../../../connection/import/read-pasted.ts'
import {
  type ImportedDraft,
  type ImportedValue,
  type SingleMember,
  singleMembers,
  type ValueOrigin,
} from '../../../connection/import/reading/imported.ts'
import { useMessages } from '../../context/messages.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { NativeSelect } from '../../parts/text-fields.tsx'

interface ImportReportProps {
  readonly pasted: Extract<PastedSettings, { kind: 'read' }>
  readonly draft: ImportedDraft
  readonly onDraft: (index: number) => void
  readonly onChoose: (member: SingleMember, value: string) => void
}

/** What was recognised, which value came from where, what is to be chosen, and what is missing. */
export function ImportReport({ pasted, draft, onDraft, onChoose }: ImportReportProps) {
  const texts = useMessages('connections').report
  const { list } = useMessages('app').separators
  const { formats } = useMessages('connectionFormats')
  const { drafts } = pasted
  return (
    <section className="import-report" aria-label={texts.title}>
      <p role="status">{texts.recognised(formats[pasted.format])}</p>
      {drafts.length > 1 && (
        <NativeSelect
          label={texts.which}
          data={drafts.map(({ name }, index) => ({ value: String(index), label: name ?? texts.unnamed(index + 1) }))}
          onChange={({ currentTarget }) => onDraft(Number(currentTarget.value))}
        />
      )}
      <Candidates draft={draft} onChoose={onChoose} />
      <dl className="found">
        {foundIn(draft).map(([member, { value, from }]) => (
          <div key={member}>
            <dt>{texts.members[member]}</dt>
            <dd>
              <span className="mono">
                <ForeignText text={typeof value === 'string' ? value : value.join(list)} />
              </span>{' '}
              <Origin from={from} />
            </dd>
          </div>
        ))}
      </dl>
      <Notes draft={draft} />
      <Missing draft={draft} />
    </section>
  )
}

function Origin({ from }: { readonly from: ValueOrigin }) {
  const texts = useMessages('connections').report
  if (from.kind === 'derived') return <span className="small muted">{texts.derived(texts.members[from.member])}</span>
  if (from.place === '') return null
  return (
    <span className="small muted">
      {texts.from}{' '}
      <span className="mono">
        <ForeignText text={from.place} />
      </span>
    </span>
  )
}

function Candidates({ draft, onChoose }: Pick<ImportReportProps, 'draft' | 'onChoose'>) {
  const texts = useMessages('connections').report
  return singleMembers.map((member) => {
    const values = draft.candidates[member] ?? []
    if (values.length === 0) return null
    const placeOf = ({ from, value }: ImportedValue<string>) =>
      from.kind === 'input' && from.place !== '' ? `${value} (${from.place})` : value
    return (
      <NativeSelect
        key={member}
        label={texts.choose(texts.members[member])}
        defaultValue=""
        data={[
          { value: '', label: texts.several(values.length) },
          ...values.map((each) => ({ value: each.value, label: placeOf(each) })),
        ]}
        onChange={({ currentTarget }) => onChoose(member, currentTarget.value)}
      />
    )
  })
}

function Notes({ draft }: { readonly draft: ImportedDraft }) {
  const { notes } = useMessages('connectionFormats')
  if (draft.notes.length === 0) return null
  return (
    <ul className="import-notes">
      {draft.notes.map(({ code, place }) => (
        <li key={`${code} ${place}`}>
          {place !== '' && (
            <span className="mono">
              <ForeignText text={place} />{' '}
            </span>
          )}
          {notes[code]}
        </li>
      ))}
    </ul>
  )
}

function Missing({ draft }: { readonly draft: ImportedDraft }) {
  const texts = useMessages('connections').report
  if (draft.missing.length === 0) return null
  return (
    <>
      <h3 className="small">{texts.missing}</h3>
      <ul className="import-missing small">
        {draft.missing.map(({ member, console }) => (
          <li key={member}>
            {texts.members[member]}: {texts.where[member]}{' '}
            {console && (
              <a href={console} target="_blank" rel="noreferrer">
                {texts.console}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function foundIn({ found }: ImportedDraft) {
  const { endpoints: _shownInForm, ...members } = found
  return Object.entries(members) as readonly [
    keyof typeof members,
    ImportedValue<string> | ImportedValue<readonly string[]>,
  ][]
}
