import { visible } from '../../../text/visible.ts'
import { textTokens } from '../../../trace/body/tokens.ts'
import { meaningOf, resultOf } from '../../../trace/facts/meaning.ts'
import { isUnreadable } from '../../../trace/facts/readable.ts'
import { type Refusal, refusalIn } from '../../../trace/facts/refusal.ts'
import type { Exchange, TraceEvent } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { MaskedText } from './masked-text.tsx'

/** What happened in this step, in a few words; a refusal in those of the service. */
export function StepStory({ event }: { readonly event: TraceEvent }) {
  const texts = useMessages('detail')
  const { sentences } = useMessages('app').separators
  const refusal = refusalIn(event)
  switch (event.kind) {
    case 'computation':
      return texts.computed
    case 'redirect':
      return (
        <>
          {texts[event.direction]}
          {refusal && sentences + texts.sentBack}
          {refusal && <ServiceWords refusal={refusal} />}
        </>
      )
    case 'exchange':
      return <ExchangeStory exchange={event} refusal={refusal} />
    default:
      return event satisfies never
  }
}

function ExchangeStory({ exchange, refusal }: { readonly exchange: Exchange; readonly refusal: Refusal | null }) {
  const texts = useMessages('detail')
  const { milliseconds } = useMessages('trace')
  const services = useMessages('services')
  const diagram = useMessages('diagram')
  const { list, sentences } = useMessages('app').separators
  const { outcome } = exchange
  const { purpose, detail } = meaningOf(exchange)
  const asked =
    purpose === null
      ? texts.askedPlainly(services.names[exchange.peer])
      : texts.asked(visible([detail, diagram.purposes[purpose]].filter((part) => part !== null).join(list)))
  if (outcome.kind === 'pending') return asked + sentences + texts.pending
  const time = milliseconds(outcome.duration)
  if (outcome.kind !== 'answered') return asked + sentences + texts[outcome.kind](time)
  if (outcome.status >= 400) {
    const isSilent = !refusal || (refusal.code === null && refusal.message === null)
    return (
      <>
        {asked + sentences + (isSilent ? texts.refusedSilently(time) : texts.refused(time))}
        {refusal && <ServiceWords refusal={refusal} />}
      </>
    )
  }
  if (isUnreadable(exchange)) return asked + sentences + texts.unreadable(time)
  const result = resultOf(exchange.operation, outcome)
  if (!result) return asked + sentences + texts.answeredPlainly(time)
  const what = [diagram.results[result.what], result.name].filter((part) => part !== null).join(' ')
  return asked + sentences + texts.answered(time, visible(what))
}

function ServiceWords({ refusal: { code, message } }: { readonly refusal: Refusal }) {
  return (
    <span className="service-words">
      {message !== null && (
        <q className="mono">
          <MaskedText tokens={textTokens(message)} />
        </q>
      )}{' '}
      {code !== null && (
        <span className="mono muted">
          <ForeignText text={code} />
        </span>
      )}
    </span>
  )
}
