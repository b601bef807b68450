import { isGood } from '../../../trace/facts/readable.ts'
import { refusalIn } from '../../../trace/facts/refusal.ts'
import { stepName } from '../../../trace/facts/step-name.ts'
import type { ComputedValue, TraceEvent } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { firstEntries, useFirst } from '../../excerpts/use-first.tsx'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { guideNameOf } from '../guide-name.ts'

/** One step in large words: what it is, what it is for, what came of it. */
export function PresentedStep({ event }: { readonly event: TraceEvent }) {
  const guide = useMessages('guide')
  const traceExport = useMessages('traceExport')
  const trace = useMessages('trace')
  const name = stepName(event, trace.computations)
  const known = guideNameOf(event)
  const texts = known === null ? null : guide[known]
  const refusal = refusalIn(event)
  return (
    <>
      <p className={event.kind === 'computation' ? 'presented-name' : 'presented-name mono'}>{name}</p>
      <h3>{texts?.title ?? name}</h3>
      <p className="presented-purpose">{texts?.purpose ?? traceExport.presenter.unknown}</p>
      <PresentedOutcome event={event} />
      {refusal ? (
        <blockquote className="presented-refusal">
          {refusal.code && (
            <b>
              <ForeignText text={refusal.code} />
            </b>
          )}{' '}
          {refusal.message && <ForeignText text={refusal.message} />}
        </blockquote>
      ) : (
        texts && <p className="presented-after">{texts.after}</p>
      )}
    </>
  )
}

function PresentedOutcome({ event }: { readonly event: TraceEvent }) {
  const { report, presenter } = useMessages('traceExport')
  switch (event.kind) {
    case 'redirect':
      return <p className="muted">{event.direction === 'left' ? presenter.left : presenter.returned}</p>
    case 'computation':
      return (
        <>
          <p className="muted">{presenter.computed}</p>
          <PresentedValues values={event.values} />
        </>
      )
    case 'exchange': {
      const { outcome } = event
      const time = outcome.kind === 'pending' ? null : report.milliseconds(outcome.duration)
      const isFine = isGood(event)
      return (
        <p className="presented-outcome">
          {report.peers[event.peer]}{' '}
          <span className={`chip ${isFine ? 'ok' : outcome.kind === 'pending' ? '' : 'bad'}`}>
            {outcome.kind === 'answered' ? outcome.status : report.outcomes[outcome.kind]}
          </span>{' '}
          <span className="muted">{time}</span>
        </p>
      )
    }
    default:
      return event satisfies never
  }
}

function PresentedValues({ values }: { readonly values: readonly ComputedValue[] }) {
  const { presenter } = useMessages('traceExport')
  const [first, more] = useFirst(values, firstEntries)
  return (
    <>
      <ul className="presented-values">
        {first.map(({ name, length }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: of a trace file, in which a name may come twice
          <li key={index}>
            <span className="mono">
              <ForeignText text={name} />
            </span>{' '}
            <span className="muted">{presenter.characters(length)}</span>
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}
