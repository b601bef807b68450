import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { TraceEvent } from '../../../trace/record/exchange.ts'

/** These have a use of their own for the arrow keys. */
const takers =
  'input, select, textarea, table, [role="tab"], [role="slider"], [role="separator"], [role="listbox"], pre'

/** The arrow keys choose the step before or after, wherever in the pane around the element the focus is. */
export function useArrowKeys(
  element: RefObject<HTMLElement | null>,
  events: readonly TraceEvent[],
  selected: string | undefined,
  onSelect: (id: string) => void,
): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    if (!(event.target instanceof Element) || event.target.closest(takers)) return
    const next = events[events.findIndex(({ id }) => id === selected) + by]
    if (!next) return
    event.preventDefault()
    onSelect(next.id)
  })
  useEffect(() => {
    const pane = element.current?.closest('section')
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    pane?.addEventListener('keydown', listen)
    return () => pane?.removeEventListener('keydown', listen)
  }, [element])
}
