import { isGood } from '../facts/readable.ts'
import { factsOf } from '../facts/run-facts.ts'
import type { TraceEvent } from '../record/exchange.ts'
import type { Run } from '../record/run.ts'
import type { NewEvent } from '../record/trace.ts'
import { connectionOf } from './called-connection.ts'
import { momentOf, type ReadEntry, withMasks } from './har-exchange.ts'
import type { HarStepRead, RunPage } from './har-schema.ts'

/** A run that this page saved. */
export function runOfPage(page: RunPage, place: number, entries: readonly ReadEntry[]): Run {
  const events = eventsOf(page.id, [...page._steps.map(eventOf), ...entries.map(({ event }) => event)])
  return {
    id: page.id,
    number: Number(/^run-([1-9]\d{0,5})$/.exec(page.id)?.[1] ?? place),
    signInMethod: page._signInMethod,
    connection: page._connection,
    started: momentOf(page.startedDateTime) ?? 0,
    state: page._state,
    events,
    redacted: false,
  }
}

/** What another program recorded of a sign-in. The method and the connection are what the requests show. */
export function runOfSteps(entries: readonly ReadEntry[], number: number): Run {
  const id = `run-${number}`
  const events = eventsOf(
    id,
    entries.map(({ event }) => event),
  )
  const run: Run = {
    id,
    number,
    signInMethod: 'guest',
    connection: connectionOf(events),
    started: timeOf(events[0]),
    state: isDone(events.at(-1)) ? 'done' : 'failed',
    events,
    redacted: false,
  }
  return { ...run, signInMethod: signInMethodOf(run) }
}

/** In the order of their time; what was computed stands before the request that it was for. */
function eventsOf(runId: string, events: readonly NewEvent[]): readonly TraceEvent[] {
  let provider: string | null = null
  return events
    .toSorted((a, b) => timeOf(a) - timeOf(b))
    .map((event, index): TraceEvent => {
      const id = `${runId}-${index + 1}`
      if (event.kind !== 'redirect') return { ...event, id }
      // The address of the return does not name it.
      if (event.direction === 'left') provider = providerIn(event.url)
      return { ...event, id, provider: event.provider ?? provider }
    })
}

function eventOf({ name, url = '', provider, values, startedDateTime }: HarStepRead): NewEvent {
  const at = momentOf(startedDateTime) ?? 0
  return name === 'left' || name === 'returned'
    ? { kind: 'redirect', direction: name, provider, url: withMasks(url), at }
    : { kind: 'computation', name, values, at }
}

function providerIn(url: string): string | null {
  return URL.canParse(url) ? new URL(url).searchParams.get('identity_provider') : null
}

function timeOf(event: NewEvent | undefined): number {
  if (!event) return 0
  return event.kind === 'exchange' ? event.started : event.at
}

function isDone(event: TraceEvent | undefined): boolean {
  return event?.kind !== 'exchange' || isGood(event)
}

function signInMethodOf(run: Run): Run['signInMethod'] {
  const exchanges = run.events.filter((event) => event.kind === 'exchange')
  if (exchanges.length < run.events.length || exchanges.some(({ peer }) => peer === 'hosted-ui')) return 'hosted-ui'
  if (exchanges.some(({ peer }) => peer === 'user-pool')) return 'user-pool'
  return (factsOf(run).loginsKeys ?? []).length > 0 ? 'provider-token' : 'guest'
}
