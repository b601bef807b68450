import type { TraceEvent } from '../record/exchange.ts'
import { meaningOf } from './meaning.ts'

/**
 * How long a code had been here when it was exchanged. Cognito issued it a redirect earlier.
 * @param events of the run, in order
 * @returns milliseconds; null: the event exchanges no code, or its arrival was not recorded
 */
export function codeAge(event: TraceEvent, events: readonly TraceEvent[]): number | null {
  if (event.kind !== 'exchange' || meaningOf(event).purpose !== 'code') return null
  const arrival = events
    .slice(0, events.indexOf(event))
    .findLast((earlier) => earlier.kind === 'redirect' && earlier.direction === 'returned')
  return arrival?.kind === 'redirect' ? Math.max(0, event.started - arrival.at) : null
}
