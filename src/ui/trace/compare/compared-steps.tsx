import type { DetailMessages } from '../../../i18n/en-details.ts'
import { visible } from '../../../text/visible.ts'
import type { ComparedStep, Comparison, Difference } from '../../../trace/compare/compare.ts'
import { isGood } from '../../../trace/facts/readable.ts'
import { refusalIn } from '../../../trace/facts/refusal.ts'
import { stepName } from '../../../trace/facts/step-name.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'
import { useMessages } from '../../context/messages.ts'
import { LongText } from '../../excerpts/long-text.tsx'
import { firstEntries, useFirst } from '../../excerpts/use-first.tsx'
import { Breakable } from '../../parts/breakable.tsx'
import { ForeignText } from '../../parts/foreign-text.tsx'
import { ComparedRow } from './compared-row.tsx'

interface ComparedStepsProps {
  readonly comparison: Comparison
  readonly onlyDifferent: boolean
}

/** The steps of both in one order, each with the values that differ. */
export function ComparedSteps({ comparison, onlyDifferent }: ComparedStepsProps) {
  const traceExport = useMessages('traceExport')
  const trace = useMessages('trace')
  const { comparison: texts } = traceExport
  const steps = onlyDifferent ? comparison.steps.filter(isDifferent) : comparison.steps
  const [first, more] = useFirst(steps)
  if (steps.length === 0) return <p className="muted">{texts.nothing}</p>
  return (
    <>
      <ol className="compared">
        {first.map((step) => (
          <li key={`${step.left?.id} ${step.right?.id}`}>
            <ComparedRow
              name={<span className="compared-step">{nameOf(step, trace.computations)}</span>}
              left={<StepSide event={step.left} />}
              right={<StepSide event={step.right} />}
              differs={isDifferent(step)}
            />
            <SentRows differences={step.differences} />
          </li>
        ))}
      </ol>
      {more}
    </>
  )
}

function nameOf({ name, left, right }: ComparedStep, computations: DetailMessages['trace']['computations']): string {
  const event = left ?? right
  return event === null ? visible(name) : stepName(event, computations)
}

/** True where one side has no such step, or something in it differs. */
export function isDifferent({ left, right, differences }: ComparedStep): boolean {
  return left === null || right === null || differences.length > 0
}

function SentRows({ differences }: Pick<ComparedStep, 'differences'>) {
  const [first, more] = useFirst(
    differences.filter(({ of }) => of === 'sent'),
    firstEntries,
  )
  return (
    <>
      {first.map((difference) => (
        <SentRow key={difference.name} difference={difference} />
      ))}
      {more}
    </>
  )
}

function SentRow({ difference: { name, left, right } }: { readonly difference: Difference }) {
  const { sent, absent } = useMessages('traceExport').comparison
  const side = (value: string | null) =>
    value === null ? (
      <span className="muted">{absent}</span>
    ) : (
      <span className="mono">
        <LongText text={value} />
      </span>
    )
  return (
    <ComparedRow
      className="compared-value"
      name={
        <>
          <span className="visually-hidden">{sent} </span>
          <span className="mono">
            <Breakable text={name} />
          </span>
        </>
      }
      left={side(left)}
      right={side(right)}
      differs
    />
  )
}

function StepSide({ event }: { readonly event: TraceEvent | null }) {
  const { report, comparison } = useMessages('traceExport')
  if (event === null) return <span className="compared-missing">{comparison.missing}</span>
  switch (event.kind) {
    case 'redirect':
      return report.directions[event.direction]
    case 'computation':
      return comparison.computed
    case 'exchange': {
      const { outcome } = event
      const refusal = refusalIn(event)
      if (outcome.kind === 'pending') return <span className="chip">{report.outcomes.pending}</span>
      const isFine = isGood(event)
      return (
        <>
          <span className={`chip ${isFine ? 'ok' : 'bad'}`}>
            {outcome.kind === 'answered' ? outcome.status : report.outcomes[outcome.kind]}
          </span>{' '}
          <span className="small muted">{report.milliseconds(outcome.duration)}</span>
          {refusal?.code && (
            <span className="compared-refusal small">
              <ForeignText text={refusal.code} />
            </span>
          )}
        </>
      )
    }
    default:
      return event satisfies never
  }
}
