import type { GuideName } from '../../i18n/guide-text.ts'
import { meaningOf } from '../../trace/facts/meaning.ts'
import { sentValues } from '../../trace/facts/sent-values.ts'
import { stepIn } from '../../trace/facts/step-name.ts'
import type { TraceEvent } from '../../trace/record/exchange.ts'

/** Which guide explains that event; null: a step that the tables don't know. */
export function guideNameOf(event: TraceEvent): GuideName | null {
  const step = stepIn(event)
  if (step !== 'InitiateAuth' || event.kind !== 'exchange') return step
  if (meaningOf(event).purpose === 'refresh') return 'refresh'
  // Only a step-up names whose sign-in it goes on from.
  return sentValues(event).has('AuthParameters.ACCESS_TOKEN') ? 'step-up' : step
}
