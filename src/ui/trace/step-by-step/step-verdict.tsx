import { symptomOf } from '../../../diagnosis/symptoms.ts'
import { visible } from '../../../text/visible.ts'
import { type Mismatch, predictionVerdictOf } from '../../../trace/facts/prediction-verdict.ts'
import { operationOf } from '../../../trace/facts/step-name.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { useTrace } from '../../context/use-session.ts'

interface StepVerdictProps {
  readonly event: TraceEvent
  /** Where it doesn't stand under the name of the step. */
  readonly isNamed?: boolean
}

/** Whether what was expected of a step came, and why not; what was changed in it before it was sent. */
export function StepVerdict({ event, isNamed = false }: StepVerdictProps) {
  const texts = useMessages('stepByStep')
  const { list, sentences } = useMessages('app').separators
  const runs = useTrace((trace) => trace)
  const reasonOf = useReason(event)
  if (event.kind === 'computation' || !event.step) return null
  const verdict = predictionVerdictOf(event, runs)
  const { edited } = event.step
  if (verdict === null && edited.length === 0) return null
  const isRight = verdict?.length === 0
  return (
    <p className="small step-verdict">
      {isNamed && <span className="mono">{visible(operationOf(event))} </span>}
      {verdict && (
        <span className={isRight ? 'chip ok' : 'chip bad'}>{isRight ? texts.asExpected : texts.unexpected}</span>
      )}{' '}
      {verdict?.map(reasonOf).join(sentences)}
      {edited.length > 0 && ` ${texts.edited(visible(edited.join(list)))}`}
    </p>
  )
}

/** Why the expectation was wrong, in a sentence. */
function useReason(event: TraceEvent): (mismatch: Mismatch) => string {
  const { reasons } = useMessages('stepByStep')
  const symptoms = useMessages('symptoms')
  const { results } = useMessages('diagram')
  const { list, sentences } = useMessages('app').separators
  return (mismatch) => {
    switch (mismatch.kind) {
      case 'no-answer':
        return reasons[mismatch.outcome]
      case 'refused': {
        const { code, message } = mismatch.refusal
        const cause = causeOf(event, mismatch)
        const said = visible([code, message].filter((part) => part !== null).join(': '))
        return [reasons.refused(said), cause && symptoms[cause].cause].filter(Boolean).join(sentences)
      }
      case 'accepted':
        return reasons.accepted
      case 'other-result':
        return mismatch.came === null
          ? reasons.nothing
          : reasons.instead(visible([results[mismatch.came.what], mismatch.came.name].filter(Boolean).join(' ')))
      case 'missing':
        return reasons.missing(visible(mismatch.members.join(list)))
      case 'other-identity':
        return reasons.identities[mismatch.came]
      default:
        return mismatch satisfies never
    }
  }
}

function causeOf(event: TraceEvent, { status, refusal }: Extract<Mismatch, { kind: 'refused' }>) {
  const [code, message] = [refusal.code ?? '', refusal.message ?? '']
  if (event.kind !== 'exchange' || status === null)
    return symptomOf({ kind: 'sent-back', error: code, description: message, awaited: true })
  const { peer, operation } = event
  if (peer === 'provider' || peer === 'other') return null
  return symptomOf({ kind: 'refused', service: peer, operation, code, message, status })
}
