import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'

/**
 * Gives the focus to an element once something in it goes away that had it, e.g. an entry with the button that removed
 * it: a browser would start again at the top of the page.
 * @param element one that can have the focus
 * @returns what the element listens to; React tells it of no blur that it causes itself by removing an element
 */
export function useKeptFocus(element: RefObject<HTMLElement | null>) {
  const focused = useRef<Element | null>(null)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const observer = new MutationObserver(() => {
      if (!focused.current || focused.current.isConnected) return
      focused.current = null
      if (document.activeElement === document.body) current.focus()
    })
    observer.observe(current, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [element])
  return {
    onFocus: ({ target }: FocusEvent) => {
      focused.current = target
    },
    onBlur: () => {
      focused.current = null
    },
  }
}
