import { isGood } from '../../../trace/facts/readable.ts'
import { refusalIn } from '../../../trace/facts/refusal.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'

/** What became of a step, in a word or a status code. */
export function EventStatus({ event }: { readonly event: TraceEvent }) {
  const { states } = useMessages('trace')
  switch (event.kind) {
    case 'computation':
      return <span className="chip">{states.computed}</span>
    case 'redirect':
      return <span className={`chip ${refusalIn(event) ? 'bad' : ''}`}>{states[event.direction]}</span>
    case 'exchange': {
      const { outcome } = event
      if (outcome.kind === 'answered') {
        return <span className={`chip ${isGood(event) ? 'ok' : 'bad'}`}>{outcome.status}</span>
      }
      return <span className={`chip ${outcome.kind === 'unreachable' ? 'bad' : ''}`}>{states[outcome.kind]}</span>
    }
    default:
      return event satisfies never
  }
}
