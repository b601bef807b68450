import { useMemo, useRef, useState } from 'react'
import { diagramOfRun } from '../../../trace/diagram/diagram-of-run.ts'
import { timelineOf } from '../../../trace/facts/timeline.ts'
import type { TraceEvent } from '../../../trace/record/exchange.ts'
import type { Run } from '../../../trace/record/run.ts'
import { useMessages } from '../../context/messages.ts'
import { PartBoundary } from '../../parts/part-boundary.tsx'
import { RunScript } from '../code/run-script.tsx'
import { EventDetail, type Reading } from '../detail/event-detail.tsx'
import { SequenceDiagram } from '../diagram/sequence-diagram.tsx'
import { EventList } from '../list/event-list.tsx'
import { useHeldIn } from '../step-by-step/use-held.ts'
import { InspectorFrame, narrow } from './inspector-frame.tsx'
import { TimeStrip } from './time-strip.tsx'
import { useAccountSteps } from './use-account-steps.ts'
import { useArrowKeys } from './use-arrow-keys.ts'
import { useSelection } from './use-selection.ts'

export type Overview = 'diagram' | 'list'

interface InspectorProps {
  readonly run: Run
  /** Those of the run's events that are shown. */
  readonly events: readonly TraceEvent[]
  readonly overview: Overview
  /** Whether the whole run as a script takes the place of a step's detail. */
  readonly isScript: boolean
  readonly onScript: (isScript: boolean) => void
}

/** A run from above, as a strip of time and as diagram or list; beside it the step that was chosen there. */
export function Inspector({ run, events, overview, isScript, onScript }: InspectorProps) {
  const texts = useMessages('trace')
  const inspector = useMessages('inspector')
  const [isSheetOpen, openSheet] = useState(false)
  const [reading, setReading] = useState<Reading>('guide')
  const heading = useRef<HTMLHeadingElement>(null)
  const overviewRef = useRef<HTMLDivElement>(null)
  const { selected, select: choose } = useSelection(run, events)
  const held = useHeldIn(run)
  const account = useAccountSteps(run)
  const timeline = useMemo(() => timelineOf(run.events), [run.events])
  const diagram = useMemo(
    () => (overview === 'diagram' ? diagramOfRun({ ...run, events }, { held, account }) : null),
    [run, events, overview, held, account],
  )
  const isEmpty = events.length === 0 && run.state !== 'running'
  const select = (id: string) => {
    choose(id)
    onScript(false)
  }
  const press = (id: string) => {
    select(id)
    // Chosen where there was room, it doesn't come to lie over a window that is made narrow later.
    openSheet(window.matchMedia(narrow).matches)
  }
  const open = (id: string) => {
    press(id)
    heading.current?.focus()
  }
  const endSheet = () => {
    openSheet(false)
    onScript(false)
  }
  useArrowKeys(overviewRef, events, selected?.id, select)
  const choice = { selected: isScript ? null : (selected?.id ?? null), onSelect: select, onPress: press, onOpen: open }
  return (
    <InspectorFrame
      strip={<TimeStrip timeline={timeline} run={run} selected={choice.selected} onSelect={press} />}
      overviewRef={overviewRef}
      overview={
        isEmpty ? (
          <p className="small muted overview-empty">
            {run.events.length > 0 ? inspector.noneMatches : inspector.nothingSent}
          </p>
        ) : diagram ? (
          <SequenceDiagram diagram={diagram} label={texts.diagramOf(run.number)} {...choice} />
        ) : (
          <EventList events={events} timeline={timeline} label={texts.listOf(run.number)} {...choice} />
        )
      }
      detail={
        isScript ? (
          <RunScript run={run} />
        ) : selected ? (
          <PartBoundary key={selected.id}>
            <EventDetail
              run={events === run.events ? run : { ...run, events }}
              event={selected}
              reading={reading}
              onRead={setReading}
              onSelect={select}
              heading={heading}
            />
          </PartBoundary>
        ) : (
          !isEmpty && <p className="small muted">{run.state === 'running' ? inspector.waiting : texts.choose}</p>
        )
      }
      onSheetEnd={isScript || isSheetOpen ? endSheet : null}
    />
  )
}
