import type { AllMessages } from '../../context/messages.ts'
import { TextButton } from '../../parts/text-button.tsx'
import { type ClipboardState, secretStays } from './clipboard-watch.ts'
import './clipboard-note.css'

interface ClipboardNoteProps {
  readonly state: ClipboardState
  readonly texts: AllMessages['clipboard']
  readonly onEmpty: () => void
  readonly onClose: () => void
}

/** What will be done with a copied secret, or was, and what is left to the person. */
export function ClipboardNote({ state, texts, onEmpty, onClose }: ClipboardNoteProps) {
  if (state === 'none') return null
  return (
    <p className="small">
      <span>{texts.states[state](secretStays / 1000)}</span>
      {state !== 'emptied' && state !== 'refused' && <TextButton onClick={onEmpty}>{texts.empty}</TextButton>}
      {state !== 'emptied' && <TextButton onClick={onClose}>{texts.close}</TextButton>}
    </p>
  )
}
