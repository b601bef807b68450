import { useRef } from 'react'
import { useMessages } from '../context/messages.ts'
import { Button } from '../parts/button.tsx'
import { useModal } from '../parts/use-modal.ts'
import { shortcuts } from './shortcut-table.ts'
import './shortcut-list.css'

interface ShortcutListProps {
  readonly enabled: boolean
  readonly onEnable: (enabled: boolean) => void
  readonly onEnd: () => void
}

/** What each key does, over the page. */
export function ShortcutList({ enabled, onEnable, onEnd }: ShortcutListProps) {
  const texts = useMessages('shortcuts')
  const signInMethods = useMessages('signInMethods')
  const dialog = useRef<HTMLDialogElement>(null)
  useModal(dialog, onEnd)
  return (
    <dialog ref={dialog} className="shortcut-list" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <dl>
        {shortcuts.map((shortcut) => (
          <div key={shortcut.key}>
            <dt>
              <kbd>{shortcut.key}</kbd>
            </dt>
            <dd>
              {'signInMethod' in shortcut
                ? texts.choose(signInMethods[shortcut.signInMethod].name)
                : texts.does[shortcut.does]}
            </dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{texts.diagram}</p>
      <label>
        <input type="checkbox" checked={enabled} onChange={({ target }) => onEnable(target.checked)} /> {texts.enabled}
      </label>
      <p className="small muted">{texts.about}</p>
      <Button onClick={onEnd}>{texts.close}</Button>
    </dialog>
  )
}
