import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import { stepName } from '../../../trace/facts/step-name.ts'
import type { Bar, Timeline } from '../../../trace/facts/timeline.ts'
import { isError } from '../../../trace/facts/trace-filter.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'
import type { Run } from '../../../trace/record/run.ts'
import { useMessages } from '../../context/messages.ts'
import './time-strip.css'

interface TimeStripProps {
  readonly timeline: Timeline
  readonly run: Run
  /** ID of the step whose detail is shown. */
  readonly selected: string | null
  readonly onSelect: (id: string) => void
}

/** px, whatever was under way at once: the diagram below may not move. */
const height = 20
/** As many lanes have the room that one of them takes. */
const fewestLanes = 2

/**
 * When each request was under way. A slider to the keyboard, with a step at each request; the pointer chooses the
 * nearest bar, since short ones can hardly be hit.
 */
export function TimeStrip({ timeline, run, selected, onSelect }: TimeStripProps) {
  const inspector = useMessages('inspector')
  const trace = useMessages('trace')
  const { bars, length } = timeline
  if (bars.length === 0) return null
  const index = bars.findIndex(({ id }) => id === selected)
  const chosen = bars[index]
  const event = run.events.find(({ id }) => id === selected)
  const lane = height / Math.max(fewestLanes, timeline.lanes)

  const choose = ({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>) => {
    const box = currentTarget.getBoundingClientRect()
    const at = { x: clientX - box.left, y: clientY - box.top }
    const nearest = nearestOf(bars, at, { width: box.width, lane })
    if (nearest) onSelect(nearest.id)
  }
  const move = (pressed: KeyboardEvent) => {
    const target = {
      ArrowRight: index + 1,
      ArrowDown: index + 1,
      ArrowLeft: index === -1 ? bars.length - 1 : index - 1,
      ArrowUp: index === -1 ? bars.length - 1 : index - 1,
      Home: 0,
      End: bars.length - 1,
    }[pressed.key]
    const bar = target === undefined ? undefined : bars[Math.min(Math.max(target, 0), bars.length - 1)]
    if (!bar) return
    pressed.preventDefault()
    onSelect(bar.id)
  }
  return (
    <section className="time-strip" aria-label={inspector.timeline}>
      <div
        className="time-strip-bars"
        role="slider"
        tabIndex={0}
        aria-label={inspector.request}
        aria-valuemin={1}
        aria-valuemax={bars.length}
        aria-valuenow={index + 1}
        aria-valuetext={
          chosen && event
            ? inspector.bar(stepName(event, trace.computations), Math.round(chosen.start))
            : inspector.none
        }
        onClick={choose}
        onKeyDown={move}
        style={{ height }}
      >
        <svg width="100%" height={height} aria-hidden="true">
          {timeline.breaks.map(({ at, width, isAway }) => (
            <rect
              key={at}
              className={isAway ? 'away' : 'pause'}
              x={percent(at)}
              y={0}
              width={percent(width)}
              height={height}
            />
          ))}
          <Bars bars={bars} events={run.events} lane={lane} />
          {chosen && <ChosenBar bar={chosen} lane={lane} />}
        </svg>
      </div>
      <p className="time-strip-scale small muted" aria-hidden="true">
        <span>0</span>
        <span>{length === null ? trace.states.pending : trace.milliseconds(length)}</span>
      </p>
    </section>
  )
}

interface BarsProps {
  readonly bars: readonly Bar[]
  readonly events: readonly TraceEvent[]
  /** px. */
  readonly lane: number
}

/**
 * One shape for all bars that are in the same state: a shape each would be placed anew, thousands of them, at every
 * event that is recorded.
 */
const Bars = memo(function Bars({ bars, events, lane }: BarsProps) {
  const states = new Map(events.map((event) => [event.id, stateOf(event)]))
  const outlines: Record<BarState, string[]> = { answered: [], error: [], pending: [] }
  for (const bar of bars) outlines[states.get(bar.id) ?? 'answered'].push(outlineOf(bar, lane))
  return (
    <svg width="100%" height={height} viewBox={`0 0 1 ${height}`} preserveAspectRatio="none" aria-hidden="true">
      {Object.entries(outlines).map(([state, paths]) => (
        <path key={state} className={state} d={paths.join('')} />
      ))}
    </svg>
  )
})

/** @returns a rectangle whose unit is the width of the strip across, and px down */
function outlineOf(bar: Bar, lane: number): string {
  const { y, height } = placeIn(lane, bar)
  return `M${bar.left.toFixed(5)} ${y.toFixed(2)}h${bar.width.toFixed(5)}v${height.toFixed(2)}h${(-bar.width).toFixed(5)}z`
}

function ChosenBar({ bar, lane }: { readonly bar: Bar; readonly lane: number }) {
  return (
    <rect
      className="chosen"
      x={percent(bar.left)}
      width={percent(bar.width)}
      {...placeIn(lane, bar)}
      rx={Math.min(2, lane / 4)}
    />
  )
}

/** @returns px */
function placeIn(lane: number, bar: Bar): { readonly y: number; readonly height: number } {
  const gap = lane / 6
  return { y: bar.lane * lane + gap, height: lane - 2 * gap }
}

type BarState = 'answered' | 'error' | 'pending'

function stateOf(event: TraceEvent): BarState {
  if (event.kind === 'exchange' && event.outcome.kind === 'pending') return 'pending'
  return isError(event) ? 'error' : 'answered'
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`
}

/** @param at px within the strip */
function nearestOf(
  bars: readonly Bar[],
  at: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly lane: number },
): Bar | undefined {
  const distance = ({ left, width, lane }: Bar) =>
    Math.max(left * size.width - at.x, at.x - (left + width) * size.width, 0) +
    Math.abs((lane + 0.5) * size.lane - at.y)
  return bars.reduce<Bar | undefined>(
    (nearest, bar) => (nearest === undefined || distance(bar) < distance(nearest) ? bar : nearest),
    undefined,
  )
}
