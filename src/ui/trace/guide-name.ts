import type { GuideName } from '../../i18n/guide-text.ts'
import { meaningOf } from '../../trace/facts/meaning.ts'
import { stepIn } from '../../trace/facts/step-name.ts'
import type { TraceEvent } from '../../trace/record/exchange.ts'

/** Which guide explains that event; null: a step that the tables don't know. */
export function guideNameOf(event: TraceEvent): GuideName | null {
  const step = stepIn(event)
  if (step !== 'InitiateAuth' || event.kind !== 'exchange') return step
  return meaningOf(event).purpose === 'refresh' ? 'refresh' : step
}
