import { type RefObject, useMemo } from 'react'
import { lazyModule } from '../../../loading/lazy-module.ts'
import { secretsOf } from '../../../trace/body/http-text.ts'
import { codeAge } from '../../../trace/facts/code-age.ts'
import { stepName } from '../../../trace/facts/step-name.ts'
import { clockDifference, noticeableDifference } from '../../../trace/record/clock-difference.ts'
import type { Exchange, TraceEvent } from '../../../trace/record/exchange.ts'
import type { Run } from '../../../trace/record/run.ts'
import { useMessages } from '../../context/messages.ts'
import { lazyPart } from '../../parts/lazy-part.tsx'
import { PartBoundary } from '../../parts/part-boundary.tsx'
import { type Tab, Tabs } from '../../parts/tabs.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import { CopyAsCode } from '../code/copy-as-code.tsx'
import { guideNameOf } from '../guide-name.ts'
import { EventStatus } from '../list/event-status.tsx'
import { StepVerdict } from '../step-by-step/step-verdict.tsx'
import { GuideView } from './guide-view.tsx'
import { RawView } from './raw-view.tsx'
import { RevealsContext, useNewReveals } from './reveals.ts'
import './event-detail.css'

const SnippetView = lazyPart(
  lazyModule(() => import('../code/snippet-view.tsx')),
  (module) => module.SnippetView,
)

export type Reading = 'guide' | 'raw' | 'code'

interface EventDetailProps {
  readonly run: Run
  readonly event: TraceEvent
  /** How the steps are read; stays from step to step. */
  readonly reading: Reading
  readonly onRead: (reading: Reading) => void
  readonly onSelect: (id: string) => void
  /** Takes the focus when a step is opened from the diagram or the list. */
  readonly heading: RefObject<HTMLHeadingElement | null>
}

/** All that is known of one step. */
export function EventDetail({ run, event, reading, onRead, onSelect, heading }: EventDetailProps) {
  const detail = useMessages('detail')
  const { computations } = useMessages('trace')
  const guide = useMessages('guide')
  const reveals = useNewReveals()
  const secrets = useMemo(() => secretsOf(event), [event])
  const isOpen = secrets.size > 0 && [...secrets].every(reveals.isShown)
  const guideName = guideNameOf(event)

  const code = (exchange: Exchange) => (
    <PartBoundary>
      <SnippetView exchange={exchange} connection={run.connection} events={run.events} />
    </PartBoundary>
  )
  const tabs: readonly Tab<Reading>[] = [
    { id: 'guide', label: detail.guide, panel: () => <GuideView run={run} event={event} onSelect={onSelect} /> },
    { id: 'raw', label: detail.raw, panel: () => <RawView event={event} /> },
    ...(event.kind === 'exchange' ? [{ id: 'code' as const, label: detail.code, panel: () => code(event) }] : []),
  ]
  return (
    <RevealsContext value={reveals}>
      <section className="event-detail" aria-label={detail.region}>
        <div className="event-head">
          <h3 ref={heading} tabIndex={-1}>
            {stepName(event, computations)}
          </h3>
          <EventStatus event={event} />
          <EventFacts run={run} event={event} />
          {event.kind === 'exchange' && <CopyAsCode exchange={event} run={run} />}
          {secrets.size > 0 && (
            <TextButton onClick={() => (isOpen ? reveals.hideAll() : reveals.showAll(secrets))}>
              {isOpen ? detail.masks.hideAll : detail.masks.revealAll(secrets.size)}
            </TextButton>
          )}
        </div>
        {guideName && <p className="muted event-title">{guide[guideName].title}</p>}
        <StepVerdict event={event} />
        <Tabs
          label={detail.tabs}
          tabs={tabs}
          selected={tabs.some(({ id }) => id === reading) ? reading : 'guide'}
          onSelect={onRead}
        />
        <Neighbours run={run} event={event} onSelect={onSelect} />
      </section>
    </RevealsContext>
  )
}

/** Time, size, and what is out of the ordinary, on one line. */
function EventFacts({ run, event }: { readonly run: Run; readonly event: TraceEvent }) {
  const texts = useMessages('trace')
  const detail = useMessages('detail')
  const facts: string[] = []
  if (event.kind === 'exchange') {
    const { outcome, attempt } = event
    if (outcome.kind !== 'pending') facts.push(texts.milliseconds(outcome.duration))
    if (outcome.kind === 'answered') facts.push(texts.bytes(outcome.size))
    if (attempt > 1) facts.push(detail.attempt(attempt))
    const age = codeAge(event, run.events)
    if (age !== null) facts.push(detail.codeAge(Math.round(age / 1000)))
    const ahead = clockDifference({ ...run, events: [event] })
    if (ahead !== null && Math.abs(ahead) > noticeableDifference) facts.push(detail.clock(ahead / 1000))
  }
  facts.push(detail.position(run.events.indexOf(event) + 1, run.events.length))
  return <span className="small muted event-facts">{facts.join(texts.separator)}</span>
}

function Neighbours({ run, event, onSelect }: Pick<EventDetailProps, 'run' | 'event' | 'onSelect'>) {
  const detail = useMessages('detail')
  const { computations } = useMessages('trace')
  const index = run.events.indexOf(event)
  const previous = run.events[index - 1]
  const next = run.events[index + 1]
  if (!previous && !next) return null
  return (
    <div className="neighbours">
      {previous && (
        <TextButton onClick={() => onSelect(previous.id)}>
          {detail.previous(stepName(previous, computations))}
        </TextButton>
      )}
      {next && (
        <span className="next">
          <TextButton onClick={() => onSelect(next.id)}>{detail.next(stepName(next, computations))}</TextButton>
        </span>
      )}
    </div>
  )
}
