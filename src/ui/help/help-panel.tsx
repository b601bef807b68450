import { useRef } from 'react'
import { useMessages } from '../context/messages.ts'
import { Button } from '../parts/button.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useModal } from '../parts/use-modal.ts'
import { appVersion } from './app-version.ts'
import { Guides } from './guides.tsx'
import { ShortcutList } from './shortcut-list.tsx'
import { StageGuide } from './stage-guide.tsx'
import '../parts/dialog.css'
import './help-panel.css'

interface HelpPanelProps {
  readonly shortcutsEnabled: boolean
  readonly onEnableShortcuts: (enabled: boolean) => void
  readonly onTour: () => void
  readonly onConnections: () => void
  readonly onEnd: () => void
}

/** What the page is for, its stages and its shortcuts, over the page. */
export function HelpPanel({ shortcutsEnabled, onEnableShortcuts, onTour, onConnections, onEnd }: HelpPanelProps) {
  const texts = useMessages('help')
  const tour = useMessages('tour')
  const dialog = useRef<HTMLDialogElement>(null)
  useModal(dialog, onEnd)
  return (
    <dialog ref={dialog} className="dialog help-panel" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <p>{texts.intro}</p>
      <p>
        <TextButton onClick={onTour}>{tour.start}</TextButton> <span className="small muted">{tour.about}</span>
      </p>
      <h3>{texts.stages}</h3>
      <StageGuide />
      <h3>{texts.guides.title}</h3>
      <Guides onConnections={onConnections} />
      <h3>{texts.shortcuts.title}</h3>
      <ShortcutList enabled={shortcutsEnabled} onEnable={onEnableShortcuts} />
      <p className="small muted">{texts.version(appVersion)}</p>
      <Button onClick={onEnd}>{texts.close}</Button>
    </dialog>
  )
}
