import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Shows the dialog over everything while it is there: the browser keeps the focus in it, makes the rest inert, and
 * gives the focus back. Escape ends it.
 */
export function useModal(dialog: RefObject<HTMLDialogElement | null>, onEnd: () => void): void {
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  }, [onEnd])

  // Layout effects are undone while the dialog still stands in the page; later there is no focus to give back.
  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return
    // Focus on the dialog itself, not on its first button, so that Space is the next step.
    element.tabIndex = -1
    element.showModal()
    element.focus()
    const onCancel = (event: Event) => {
      event.preventDefault()
      end.current()
    }
    element.addEventListener('cancel', onCancel)
    return () => {
      element.removeEventListener('cancel', onCancel)
      element.close()
    }
  }, [dialog])
}
