import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type DiagramLayout, type DiagramRow, rowsBetween } from '../diagram/diagram-layout.ts'

/** Fewer are drawn all at once, which costs less than to watch what is in view. */
const manyRows = 80
/** How far the page scrolls before other rows are drawn, in px. */
const step = 400

/**
 * The rows to draw: those in view and near it; all of them where they are few, and on paper.
 * @param always drawn wherever the page was scrolled to, since it can have the keyboard's focus
 */
export function useRowsInView(
  svg: RefObject<SVGSVGElement | null>,
  { rows }: DiagramLayout,
  always: DiagramRow | undefined,
): readonly DiagramRow[] {
  const isLong = rows.length > manyRows
  // In steps, so that scrolling within one changes nothing.
  const [firstStep, setFirstStep] = useState(0)
  const [printing, setPrinting] = useState(false)

  useEffect(() => {
    if (!isLong) return
    let frame = 0
    const look = () => {
      frame = 0
      const top = svg.current?.getBoundingClientRect().top ?? 0
      setFirstStep(Math.floor(-top / step))
    }
    const lookSoon = () => {
      if (frame === 0) frame = requestAnimationFrame(look)
    }
    // The paper is laid out as soon as the event is over.
    const beforePrint = () => flushSync(() => setPrinting(true))
    const afterPrint = () => setPrinting(false)
    look()
    // Whatever scrolls: the page, or a box around the diagram.
    document.addEventListener('scroll', lookSoon, { capture: true, passive: true })
    window.addEventListener('resize', lookSoon)
    window.addEventListener('beforeprint', beforePrint)
    window.addEventListener('afterprint', afterPrint)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('scroll', lookSoon, { capture: true })
      window.removeEventListener('resize', lookSoon)
      window.removeEventListener('beforeprint', beforePrint)
      window.removeEventListener('afterprint', afterPrint)
    }
  }, [isLong, svg])

  if (!isLong || printing) return rows
  const top = firstStep * step
  const inView = rowsBetween(rows, top - step, top + window.innerHeight + 2 * step)
  return always && !inView.includes(always) ? [...inView, always].sort((a, b) => a.index - b.index) : inView
}
