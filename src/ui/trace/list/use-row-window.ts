import { type RefObject, useEffect, useState } from 'react'

/** Rows that are drawn beyond what is in view, so that a short scroll shows no gap. */
const margin = 12

/**
 * Which rows of a long list are drawn: those in view of the box that scrolls, and a few around them.
 * @param rowHeight px, the same for all rows
 * @returns indexes, the end exclusive
 */
export function useRowWindow(box: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(0)

  useEffect(() => {
    const element = box.current
    if (!element) return
    const onScroll = () => setTop(Math.floor(element.scrollTop / rowHeight))
    const observer = new ResizeObserver(() => setHeight(Math.ceil(element.clientHeight / rowHeight)))
    element.addEventListener('scroll', onScroll, { passive: true })
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', onScroll)
      observer.disconnect()
    }
  }, [box, rowHeight])

  return { start: Math.max(0, top - margin), end: Math.min(count, top + height + margin) }
}
