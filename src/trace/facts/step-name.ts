import type { ComputationName } from '../../protocol/computations.ts'
import { domainPath } from '../../protocol/published.ts'
import type { ServiceName } from '../../protocol/services.ts'
import type { Stage } from '../../protocol/stages.ts'
import { knownStep, type StepName, stepOf } from '../../protocol/steps.ts'
import { visible } from '../../text/visible.ts'
import type { TraceEvent } from '../record/exchange.ts'

/** The name by which a step is known: the service's operation, the path of a redirect, or the computation. */
export function operationOf(event: TraceEvent): string {
  switch (event.kind) {
    case 'exchange':
      return event.operation
    case 'redirect':
      return event.direction === 'returned' ? '/callback' : pathOf(event.url)
    case 'computation':
      return event.name
    default:
      return event satisfies never
  }
}

/** The step's name on the screen: a computation has none but ours, others may come from a file. */
export function stepName(event: TraceEvent, names: Readonly<Record<ComputationName, string>>): string {
  return event.kind === 'computation' ? names[event.name] : visible(operationOf(event))
}

/** The step in the tables; null for what they don't know. */
export function stepIn(event: TraceEvent): StepName | null {
  return knownStep(operationOf(event))
}

/** The service that was called, left for, or that sent the browser back; null: computed here. */
export function peerOf(event: TraceEvent): ServiceName | null {
  if (event.kind === 'exchange') return event.peer
  const step = stepIn(event)
  return step && stepOf(step).service
}

/** The events of that stage, in their order. A response with tokens belongs to the sign-in and to the tokens. */
export function eventsOfStage(events: readonly TraceEvent[], stage: Stage): readonly TraceEvent[] {
  return events.filter((event) => {
    const step = stepIn(event)
    return step !== null && stepOf(step).stages.includes(stage)
  })
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url
  const { pathname } = new URL(url)
  return domainPath(pathname) ?? pathname
}
