import { stepOf } from '../../../protocol/steps.ts'
import { stepIn } from '../../../trace/facts/step-name.ts'
import { isError } from '../../../trace/facts/trace-filter.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'
import type { Run } from '../../../trace/record/run.ts'
import { useMessages } from '../../context/messages.ts'
import { guideNameOf } from '../guide-name.ts'
import { ComputedValues } from './computed-values.tsx'
import { FormattedMessages } from './formatted-messages.tsx'
import { SessionChain } from './session-chain.tsx'
import { SpecificationLink } from './specification-link.tsx'
import { SrpPicture } from './srp-picture.tsx'
import { StepStory } from './step-story.tsx'
import './guide-view.css'

interface GuideViewProps {
  readonly run: Run
  readonly event: TraceEvent
  readonly onSelect: (id: string) => void
}

/** A step for a reader who is new to it: its purpose, what happened and what follows; then the exchange itself. */
export function GuideView({ run, event, onSelect }: GuideViewProps) {
  const guide = useMessages('guide')
  const texts = useMessages('detail')
  const step = stepIn(event)
  const name = guideNameOf(event)
  const text = name && guide[name]
  return (
    <div className="guide">
      <p>{text?.purpose ?? texts.unknown}</p>
      <dl>
        {text && (
          <div>
            <dt>{texts.before}</dt>
            <dd>{text.before}</dd>
          </div>
        )}
        <div className="now">
          <dt>{texts.now}</dt>
          <dd>
            <StepStory event={event} />
          </dd>
        </div>
        {/* What follows from a success. */}
        {text && !isError(event) && (
          <div>
            <dt>{texts.after}</dt>
            <dd>{text.after}</dd>
          </div>
        )}
      </dl>
      <SessionChain run={run} id={event.id} onSelect={onSelect} />
      <SrpPicture run={run} id={event.id} onSelect={onSelect} />
      {text && (
        <>
          <h4>{texts.mistakes}</h4>
          <ul>
            {text.mistakes.map((mistake) => (
              <li key={mistake}>{mistake}</li>
            ))}
          </ul>
        </>
      )}
      {step && <SpecificationLink specification={stepOf(step).specification} />}
      {event.kind === 'computation' ? <ComputedValues values={event.values} /> : <FormattedMessages event={event} />}
    </div>
  )
}
