import { isGood } from '../../../trace/facts/readable.ts'
import { refusalIn } from '../../../trace/facts/refusal.ts'
import { sendsForged } from '../../../trace/facts/sends-forged.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { ForgedMark } from '../../token-view/forged-mark.tsx'

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
      const [tone, words] =
        outcome.kind === 'answered'
          ? [isGood(event) ? 'ok' : 'bad', outcome.status]
          : [outcome.kind === 'unreachable' ? 'bad' : '', states[outcome.kind]]
      return (
        <>
          <span className={`chip ${tone}`}>{words}</span> {sendsForged(event) && <ForgedMark />}
        </>
      )
    }
    default:
      return event satisfies never
  }
}
