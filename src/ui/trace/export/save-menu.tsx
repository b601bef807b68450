import { type ReactNode, useId, useRef, useState } from 'react'
import type { FileKind } from '../../../trace/export/saved-file.ts'
import { useMessages } from '../../context/messages.ts'
import { useSession } from '../../context/use-session.ts'
import { TextButton } from '../../parts/text-button.tsx'
import { useDisclosure } from '../../parts/use-disclosure.ts'
import type { ListedRun } from '../listed-runs.tsx'
import type { Notice } from './notice.tsx'
import { copyTraceLink, saveFile } from './save-file.ts'

interface SaveMenuProps {
  readonly shown: ListedRun
  /** All that can be chosen, `shown` among them. */
  readonly listed: readonly ListedRun[]
  readonly onNotice: (notice: Notice) => void
  /** Other things to save, e.g. the picture. */
  readonly children?: ReactNode
}

type Scope = 'this' | 'all'

// The type asks for each kind once, in the order in which they are offered.
const order = Object.keys({ har: 1, report: 1, trace: 1 } satisfies Record<FileKind, 1>) as FileKind[]

/** What a run can be saved as, and whether it alone or all that come from where it does. */
export function SaveMenu({ shown, listed, onNotice, children }: SaveMenuProps) {
  const texts = useMessages('traceExport')
  const { root } = useSession()
  const area = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useDisclosure(area, button)
  const [scope, setScope] = useState<Scope>('this')
  const panel = useId()
  const { run } = shown
  const runs = listed.filter(({ file }) => file === shown.file).map((each) => each.run)

  const chosen = { runs: scope === 'all' ? runs : [run], session: listed.map((each) => each.run), texts }
  const take = async (kind: FileKind, act: () => Promise<Notice>) => {
    onNotice({ kind: 'saving', file: kind })
    setOpen(false)
    button.current?.focus()
    onNotice(await act())
  }
  return (
    <div ref={area}>
      <button
        ref={button}
        type="button"
        className="text-button"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        {texts.save}
      </button>
      <div id={panel} className="save-panel" hidden={!open}>
        {runs.length > 1 && <ScopeChoice number={run.number} count={runs.length} scope={scope} onChoose={setScope} />}
        <ul className="save-files">
          {order.map((kind) => (
            <SaveItem key={kind} kind={kind} onSave={() => void take(kind, () => saveFile({ ...chosen, kind }))} />
          ))}
        </ul>
        <div className="save-more">
          <TextButton onClick={() => void take('trace', () => copyTraceLink(chosen, root))}>
            {texts.link.copy}
          </TextButton>
        </div>
        {children && <div className="save-more">{children}</div>}
        <p className="small muted">{texts.masked}</p>
      </div>
    </div>
  )
}

function SaveItem({ kind, onSave }: { readonly kind: FileKind; readonly onSave: () => void }) {
  const { name, about } = useMessages('traceExport').files[kind]
  const description = useId()
  return (
    <li>
      <button type="button" className="save-file" aria-describedby={description} onClick={onSave}>
        {name}
      </button>
      <span id={description} className="small muted">
        {about}
      </span>
    </li>
  )
}

interface ScopeChoiceProps {
  readonly number: number
  readonly count: number
  readonly scope: Scope
  readonly onChoose: (scope: Scope) => void
}

function ScopeChoice({ number, count, scope, onChoose }: ScopeChoiceProps) {
  const { what, thisOne, all } = useMessages('traceExport')
  const name = useId()
  return (
    <fieldset className="save-scope">
      <legend className="small muted">{what}</legend>
      {(['this', 'all'] as const).map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={scope === value} onChange={() => onChoose(value)} />
          {value === 'this' ? thisOne(number) : all(count)}
        </label>
      ))}
    </fieldset>
  )
}
