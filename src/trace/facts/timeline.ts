import type { TraceEvent } from '../record/exchange.ts'

/** When each request of a run was under way, on one scale. Positions are shares of the whole width, 0 to 1. */
export interface Timeline {
  /** From the first event to the last response, in milliseconds of wall clock; null while a request is under way. */
  readonly length: number | null
  /** One a request, in the order of the events. */
  readonly bars: readonly Bar[]
  /** How many requests were under way at once at most. */
  readonly lanes: number
  /** Times without any request, shortened: people reading, typing, or away at the Hosted UI. */
  readonly breaks: readonly Break[]
}

export interface Bar {
  /** ID of the event. */
  readonly id: string
  /** Milliseconds after the first event. */
  readonly start: number
  readonly left: number
  readonly width: number
  /** 0 is the topmost; requests at the same time stand below each other. */
  readonly lane: number
}

export interface Break {
  readonly at: number
  readonly width: number
  /** Milliseconds. */
  readonly duration: number
  /** Whether the browser was at the Hosted UI meanwhile. */
  readonly isAway: boolean
}

/** A longer time without requests is drawn as a break, in milliseconds. */
const longestPause = 1000
/** Of the whole width: one break, and all breaks together. */
const breakShare = { one: 0.03, all: 0.4 }
/** Of the width: what has happened while a request is under way, whose bar takes the rest. */
const openShare = 0.75

/** Places a run's requests on a scale of time; one under way reaches to the right edge. */
export function timelineOf(events: readonly TraceEvent[]): Timeline {
  const spans = events.map(spanOf)
  const first = Math.min(...spans.map(({ start }) => start))
  const last = Math.max(...spans.map(({ end }) => end))
  if (events.length === 0) return { length: 0, bars: [], lanes: 0, breaks: [] }
  const pauses = pausesOf(spans)
  const share = Math.min(breakShare.one, breakShare.all / Math.max(1, pauses.length))
  const active = last - first - pauses.reduce((sum, { start, end }) => sum + end - start, 0)
  const isOpen = events.some((event) => event.kind === 'exchange' && event.outcome.kind === 'pending')
  const perMillisecond = ((1 - share * pauses.length) * (isOpen ? openShare : 1)) / Math.max(1, active)
  const scale = scaleOf(first, pauses, share, perMillisecond)
  const laneOf = lanes()
  const bars = events.flatMap((event, index): Bar[] => {
    const span = spans[index]
    if (event.kind !== 'exchange' || !span) return []
    const left = scale(span.start)
    const width = (event.outcome.kind === 'pending' ? 1 : scale(span.end)) - left
    return [
      {
        id: event.id,
        start: span.start - first,
        left,
        width,
        lane: laneOf(span.start, event.outcome.kind === 'pending' ? Number.POSITIVE_INFINITY : span.end),
      },
    ]
  })
  return {
    length: isOpen ? null : last - first,
    bars,
    lanes: Math.max(0, ...bars.map(({ lane }) => lane + 1)),
    breaks: pauses.map(({ start, end, isAway }) => ({
      at: scale(start),
      width: share,
      duration: end - start,
      isAway,
    })),
  }
}

interface Span {
  readonly start: number
  readonly end: number
  readonly isLeaving: boolean
}

function spanOf(event: TraceEvent): Span {
  if (event.kind !== 'exchange') {
    return { start: event.at, end: event.at, isLeaving: event.kind === 'redirect' && event.direction === 'left' }
  }
  const { started, outcome } = event
  return { start: started, end: started + (outcome.kind === 'pending' ? 0 : outcome.duration), isLeaving: false }
}

interface Pause {
  readonly start: number
  readonly end: number
  readonly isAway: boolean
}

function pausesOf(spans: readonly Span[]): readonly Pause[] {
  const pauses: Pause[] = []
  let reached: Span | null = null
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (reached && span.start - reached.end > longestPause) {
      pauses.push({ start: reached.end, end: span.start, isAway: reached.isLeaving })
    }
    if (!reached || span.end >= reached.end) reached = span
  }
  return pauses
}

/** @returns the place of a time on the scale, on which every pause has the same width */
function scaleOf(first: number, pauses: readonly Pause[], share: number, perMillisecond: number) {
  return (time: number) => {
    let before = 0
    let paused = 0
    for (const { start, end } of pauses) {
      if (end > time) break
      before++
      paused += end - start
    }
    return (time - first - paused) * perMillisecond + before * share
  }
}

/** @returns the first lane that is free at that time; to be asked in the order of starts */
function lanes(): (start: number, end: number) => number {
  const ends: number[] = []
  return (start, end) => {
    const free = ends.findIndex((taken) => taken <= start)
    const lane = free === -1 ? ends.length : free
    ends[lane] = end
    return lane
  }
}
