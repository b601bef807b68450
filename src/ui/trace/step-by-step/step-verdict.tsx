import { Fragment, useMemo } from 'react'
import type { Problem } from '../../../cognito/problem.ts'
import { diagnose } from '../../../diagnosis/diagnose.ts'
import { visible } from '../../../text/visible.ts'
import { type Mismatch, predictionVerdictOf } from '../../../trace/facts/prediction-verdict.ts'
import { operationOf } from '../../../trace/facts/step-name.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { useTrace } from '../../context/use-session.ts'
import { findingWords } from '../../problem/finding-words.ts'
import { useEvidence } from '../../problem/use-evidence.ts'

type Refusal = Extract<Mismatch, { kind: 'refused' }>

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
  const reasonOf = useReason()
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
      {verdict?.map((mismatch, index) => (
        <Fragment key={mismatch.kind}>
          {index > 0 && sentences}
          {mismatch.kind === 'refused' ? <Refused event={event} mismatch={mismatch} /> : reasonOf(mismatch)}
        </Fragment>
      ))}
      {edited.length > 0 && ` ${texts.edited(visible(edited.join(list)))}`}
    </p>
  )
}

/** Why the expectation was wrong, in a sentence. */
function useReason(): (mismatch: Exclude<Mismatch, Refusal>) => string {
  const { reasons } = useMessages('stepByStep')
  const { results } = useMessages('diagram')
  const { list } = useMessages('app').separators
  return (mismatch) => {
    switch (mismatch.kind) {
      case 'no-answer':
        return reasons[mismatch.outcome]
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

/** The service's words, and the surest cause of them. */
function Refused({ event, mismatch }: { readonly event: TraceEvent; readonly mismatch: Refusal }) {
  const { reasons } = useMessages('stepByStep')
  const { sentences } = useMessages('app').separators
  const texts = { symptoms: useMessages('symptoms'), proofs: useMessages('proofs') }
  const problem = useMemo(() => problemOf(event, mismatch), [event, mismatch])
  const [finding] = diagnose(useEvidence(problem, event))
  const said = visible([mismatch.refusal.code, mismatch.refusal.message].filter((part) => part !== null).join(': '))
  const words = finding && findingWords(texts, finding, ['', '', ''])
  return [reasons.refused(said), words?.cause, words?.proof].filter(Boolean).join(sentences)
}

function problemOf(event: TraceEvent, { status, refusal }: Refusal): Problem | null {
  const [code, message] = [refusal.code ?? '', refusal.message ?? '']
  if (event.kind !== 'exchange' || status === null)
    return { kind: 'sent-back', error: code, description: message, awaited: true }
  const { peer, operation } = event
  if (peer === 'provider' || peer === 'other') return null
  return { kind: 'refused', service: peer, operation, code, message, status }
}
