import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { stepName } from '../../../trace/facts/step-name.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'
import { useDetailMessages } from '../../detail-messages.ts'
import { EventRow, Gap, rowHeight } from './event-row.tsx'
import { useRowWindow } from './use-row-window.ts'
import './event-list.css'

interface EventListProps {
  readonly label: string
  readonly events: readonly TraceEvent[]
  /** ID of the event whose detail is shown. */
  readonly selected: string | null
  readonly onSelect: (id: string) => void
  /** Enter: on to the detail. */
  readonly onOpen: (id: string) => void
}

/** The steps with status and time. Only the rows in view are drawn, so thousands scroll as lightly as ten. */
export function EventList({ label, events, selected, onSelect, onOpen }: EventListProps) {
  const { list, computations } = useDetailMessages().exchangesPane
  const box = useRef<HTMLDivElement>(null)
  const { start, end } = useRowWindow(box, events.length, rowHeight)
  const chosen = events.findIndex(({ id }) => id === selected)
  const tabStop = Math.max(0, chosen)
  // What has the keyboard's focus stays drawn, wherever the list was scrolled to.
  const drawn = [...new Set([tabStop, ...range(start, end)])].filter((index) => index in events).sort((a, b) => a - b)

  const byKey = useRef(false)
  useLayoutEffect(() => {
    if (!byKey.current || chosen === -1) return
    byKey.current = false
    const button = box.current?.querySelector<HTMLElement>('[aria-current="true"]')
    button?.focus()
    button?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1)
    const target = {
      ArrowDown: tabStop + 1,
      ArrowUp: tabStop - 1,
      PageDown: tabStop + page,
      PageUp: tabStop - page,
      Home: 0,
      End: events.length - 1,
    }[event.key]
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const next = events[Math.min(Math.max(target, 0), events.length - 1)]
    if (!next) return
    event.preventDefault()
    byKey.current = next.id !== selected
    onSelect(next.id)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the buttons inside, and move among them
    <div className="event-list" ref={box} onKeyDown={onKeyDown}>
      <table aria-label={label} aria-rowcount={events.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">{list.operation}</th>
            <th scope="col" className="peer">
              {list.peer}
            </th>
            <th scope="col">{list.status}</th>
            <th scope="col" className="number">
              {list.duration}
            </th>
          </tr>
        </thead>
        <tbody>
          {drawn.map((index, place) => {
            const event = events[index]
            if (!event) return null
            return (
              <EventRow
                key={event.id}
                event={event}
                name={stepName(event, computations)}
                index={index}
                skipped={index - (drawn[place - 1] ?? -1) - 1}
                isSelected={index === chosen}
                isTabStop={index === tabStop}
                onSelect={onSelect}
                onOpen={onOpen}
              />
            )
          })}
          <Gap rows={events.length - 1 - (drawn.at(-1) ?? -1)} />
        </tbody>
      </table>
    </div>
  )
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)
}
