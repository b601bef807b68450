import { useEffect, useReducer } from 'react'

/** What says that something came, went or was chosen; what the tour itself changes is none of it. */
const attributes = ['aria-expanded', 'aria-selected', 'class', 'data-pane', 'hidden', 'open']

/** The first element that can be seen of the first selector that has one. */
export function shownPart(selectors: readonly string[]): Element | null {
  for (const selector of selectors) {
    for (const element of document.querySelectorAll(selector)) if (element.getClientRects().length > 0) return element
  }
  return null
}

/** Draws the component again when the page has changed, or the focus; at most once a frame. */
export function useChangesOfPage(): void {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let frame = 0
    const drawSoon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(draw)
    }
    const observer = new MutationObserver(drawSoon)
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: attributes })
    document.addEventListener('focusin', drawSoon)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', drawSoon)
      cancelAnimationFrame(frame)
    }
  }, [])
}

/** Marks the element for the style sheet as long as it is the one. */
export function useMark(element: Element | null): void {
  useEffect(() => {
    element?.setAttribute('data-tour', '')
    return () => element?.removeAttribute('data-tour')
  }, [element])
}
