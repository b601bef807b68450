import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { stepName } from '../../../trace/facts/step-name.ts'
import type { Timeline } from '../../../trace/facts/timeline.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'
import { useLanguage, useMessages } from '../../context/messages.ts'
import { EventRow, Gap, rowHeight } from './event-row.tsx'
import { ListHead } from './list-head.tsx'
import { inOrder, type Order } from './list-order.ts'
import { useRowWindow } from './use-row-window.ts'
import './event-list.css'

interface EventListProps {
  readonly label: string
  readonly events: readonly TraceEvent[]
  readonly timeline: Timeline
  /** ID of the event whose detail is shown. */
  readonly selected: string | null
  /** By the arrow keys. */
  readonly onSelect: (id: string) => void
  /** By the pointer. */
  readonly onPress: (id: string) => void
  /** Enter: on to the detail. */
  readonly onOpen: (id: string) => void
}

/** The steps with status and time. Only the rows in view are drawn, so thousands scroll as lightly as ten. */
export function EventList({ label, events, timeline, selected, onSelect, onPress, onOpen }: EventListProps) {
  const { computations } = useMessages('trace')
  const { names: peers } = useMessages('services')
  const { language } = useLanguage()
  const [order, setOrder] = useState<Order | null>(null)
  const sorted = useMemo(
    () => inOrder(events, order, { name: (event) => stepName(event, computations), peers, language }),
    [events, order, computations, peers, language],
  )
  const bars = useMemo(() => new Map(timeline.bars.map((bar) => [bar.id, bar])), [timeline])
  const box = useRef<HTMLDivElement>(null)
  const { start, end } = useRowWindow(box, sorted.length, rowHeight)
  const chosen = sorted.findIndex(({ id }) => id === selected)
  const tabStop = Math.max(0, chosen)
  // What has the keyboard's focus stays drawn, wherever the list was scrolled to.
  const drawn = [...new Set([tabStop, ...range(start, end)])].filter((index) => index in sorted).sort((a, b) => a - b)

  // Chosen elsewhere, a row only comes into view.
  const byKey = useRef(false)
  useLayoutEffect(() => {
    if (chosen === -1) return
    const button = box.current?.querySelector<HTMLElement>('[aria-current="true"]')
    if (byKey.current) button?.focus()
    button?.scrollIntoView({ block: 'nearest' })
    byKey.current = false
  }, [chosen])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('thead')) return
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1)
    const target = {
      ArrowDown: tabStop + 1,
      ArrowUp: tabStop - 1,
      PageDown: tabStop + page,
      PageUp: tabStop - page,
      Home: 0,
      End: sorted.length - 1,
    }[event.key]
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const next = sorted[Math.min(Math.max(target, 0), sorted.length - 1)]
    if (!next) return
    event.preventDefault()
    byKey.current = next.id !== selected
    onSelect(next.id)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the buttons inside, and move among them
    <div className="event-list" ref={box} onKeyDown={onKeyDown}>
      <table aria-label={label} aria-rowcount={sorted.length + 1}>
        <ListHead order={order} onOrder={setOrder} />
        <tbody>
          {drawn.map((index, place) => {
            const event = sorted[index]
            if (!event) return null
            return (
              <EventRow
                key={event.id}
                event={event}
                bar={bars.get(event.id)}
                name={stepName(event, computations)}
                index={index}
                skipped={index - (drawn[place - 1] ?? -1) - 1}
                isSelected={index === chosen}
                isTabStop={index === tabStop}
                onPress={onPress}
                onOpen={onOpen}
              />
            )
          })}
          <Gap rows={sorted.length - 1 - (drawn.at(-1) ?? -1)} />
        </tbody>
      </table>
    </div>
  )
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)
}
