import { type KeyboardEvent, memo } from 'react'
import { peerOf, stepIn } from '../../../trace/facts/step-name.ts'
import type { Bar } from '../../../trace/facts/timeline.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { Breakable } from '../../parts/breakable.tsx'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { EventStatus } from './event-status.tsx'

/** px; the same for all rows, and in event-list.css. */
export const rowHeight = 48

interface EventRowProps {
  readonly event: TraceEvent
  readonly name: string
  /** When it was under way; undefined: nothing was sent. */
  readonly bar: Bar | undefined
  readonly index: number
  /** Rows before this one that are not drawn. */
  readonly skipped: number
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly onPress: (id: string) => void
  readonly onOpen: (id: string) => void
}

/** One step: its name is the button that chooses it, and the whole row can be pressed. */
export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { event, name, bar, index, skipped, isSelected, isTabStop, onPress, onOpen } = props
  const texts = useMessages('trace')
  const services = useMessages('services')
  const guide = useMessages('guide')
  const step = stepIn(event)
  const under = addressOf(event) ?? (step && guide[step].title)
  const peer = peerOf(event)
  const duration = event.kind === 'exchange' && event.outcome.kind !== 'pending' ? event.outcome.duration : null
  const onEnter = (pressed: KeyboardEvent) => {
    if (pressed.key !== 'Enter') return
    pressed.preventDefault()
    onOpen(event.id)
  }
  return (
    <>
      <Gap rows={skipped} />
      <tr
        aria-rowindex={index + 2}
        className={isSelected ? 'event-row selected' : 'event-row'}
        onClick={() => onPress(event.id)}
      >
        <td className="step-name">
          <button
            type="button"
            aria-current={isSelected ? 'true' : undefined}
            tabIndex={isTabStop ? 0 : -1}
            onKeyDown={onEnter}
          >
            <Breakable text={name} />
          </button>
          {under !== null && (
            <span className="small muted address">
              <ForeignText text={under} />
            </span>
          )}
        </td>
        <td className="peer">
          {peer === null ? (
            <>
              <span aria-hidden="true">{texts.here.shown}</span>
              <span className="visually-hidden">{texts.here.spoken}</span>
            </>
          ) : (
            services.names[peer]
          )}
        </td>
        <td>
          <EventStatus event={event} />
        </td>
        <td className="number mono">{duration !== null && texts.milliseconds(duration)}</td>
        <td className="waterfall" aria-hidden="true">
          {bar && <span style={{ left: `${bar.left * 100}%`, width: `${bar.width * 100}%` }} />}
        </td>
      </tr>
    </>
  )
})

/** The room of rows that are not drawn. */
export function Gap({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true" style={{ height: rows * rowHeight }}>
      <td colSpan={5} />
    </tr>
  )
}

/** Without the query: codes and tokens can stand there. */
function addressOf(event: TraceEvent): string | null {
  switch (event.kind) {
    case 'exchange':
      return `${event.method} ${withoutQuery(event.url)}`
    case 'redirect':
      return withoutQuery(event.url)
    case 'computation':
      return null
    default:
      return event satisfies never
  }
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/s, '')
}
