import { useEffect, useEffectEvent } from 'react'
import { useSessionState } from '../../context/use-session.ts'
import { sendButtonId } from './step-switch.tsx'

export type OnPane = (pane: 'journey' | 'trace') => void

/**
 * Brings what waits into view, and the focus to the button that sends it; where a form waits instead, the form.
 * @param heldId of what waits; undefined: nothing
 */
export function usePaneOfStep(heldId: number | undefined, onPane: OnPane): void {
  const isChallenged = useSessionState(({ journey }) => journey.at === 'challenged')
  const isSettled = useSessionState(({ journey }) => journey.at === 'done' || journey.at === 'failed')
  const show = useEffectEvent(() => {
    onPane('trace')
    // Once the pane is drawn, which a narrow screen may not have shown yet.
    return setTimeout(() => {
      const button = document.getElementById(sendButtonId)
      button?.closest('section')?.scrollIntoView({ block: 'nearest' })
      if (!isTakenElsewhere(isSettled)) button?.focus()
    })
  })
  const showForm = useEffectEvent(() => onPane('journey'))
  useEffect(() => {
    if (heldId === undefined) return undefined
    const timer = show()
    return () => clearTimeout(timer)
  }, [heldId])
  useEffect(() => {
    if (isChallenged) showForm()
  }, [isChallenged])
}

/** After a sign-in a request may be held that a timer made, while something is typed or a dialog is open. */
function isTakenElsewhere(isSettled: boolean): boolean {
  if (document.querySelector('dialog[open]')) return true
  return isSettled && document.activeElement?.matches('input:not([type="checkbox"]), textarea, select') === true
}
