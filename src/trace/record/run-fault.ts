import type { TraceEvent } from './exchange.ts'
import type { Run } from './run.ts'

/** Far more than a visit has; every part of the page stays fast with it. */
const mostEvents = 5000
const mostRuns = 50

/** The last moment that a Date can hold (ECMA-262, 21.4.1.1). */
const lastMoment = 8.64e15

/**
 * What the shape of runs alone does not say and the page relies on: names that occur once, moments that are moments,
 * and addresses of the web.
 * @returns where the first fault is, e.g. `runs[0].events[3].url`; null: none
 */
export function runFault(runs: readonly Run[]): string | null {
  if (runs.length > mostRuns) return 'runs'
  if (repeats(runs)) return 'runs[].id'
  for (const [index, run] of runs.entries()) {
    const member = faultOfRun(run)
    if (member !== null) return `runs[${index}].${member}`
  }
  return null
}

function faultOfRun({ started, events }: Run): string | null {
  if (!isMoment(started)) return 'started'
  if (events.length > mostEvents) return 'events'
  if (repeats(events)) return 'events[].id'
  for (const [index, event] of events.entries()) {
    const member = faultOfEvent(event)
    if (member !== null) return `events[${index}].${member}`
  }
  return null
}

function faultOfEvent(event: TraceEvent): string | null {
  switch (event.kind) {
    case 'exchange':
      if (!isMoment(event.started)) return 'started'
      return isWebAddress(event.url) ? null : 'url'
    case 'redirect':
      if (!isMoment(event.at)) return 'at'
      return isWebAddress(event.url) ? null : 'url'
    case 'computation':
      return isMoment(event.at) ? null : 'at'
    default:
      return event satisfies never
  }
}

function repeats(named: readonly { readonly id: string }[]): boolean {
  return new Set(named.map(({ id }) => id)).size < named.length
}

function isMoment(at: number): boolean {
  return Math.abs(at) <= lastMoment
}

/** No scheme, such as javascript:, that would run as a link. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url)
}
