import { useMessages } from '../context/messages.ts'
import { shortcuts } from './shortcut-table.ts'

interface ShortcutListProps {
  readonly enabled: boolean
  readonly onEnable: (enabled: boolean) => void
}

/** What each key does. */
export function ShortcutList({ enabled, onEnable }: ShortcutListProps) {
  const { shortcuts: texts } = useMessages('help')
  const signInMethods = useMessages('signInMethods')
  return (
    <>
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
    </>
  )
}
