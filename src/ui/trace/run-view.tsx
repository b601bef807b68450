import { useCallback, useMemo, useRef, useState } from 'react'
import { diagramOfRun } from '../../trace/diagram/diagram-of-run.ts'
import { refusalIn } from '../../trace/facts/refusal.ts'
import type { Run } from '../../trace/record/run.ts'
import { PartBoundary } from '../app/part-boundary.tsx'
import { useDetailMessages } from '../detail-messages.ts'
import { TextButton } from '../parts/text-button.tsx'
import { RunScript } from './code/run-script.tsx'
import { EventDetail, type Reading } from './detail/event-detail.tsx'
import { SequenceDiagram } from './diagram/sequence-diagram.tsx'
import { EventList } from './list/event-list.tsx'

export type Overview = 'diagram' | 'list'

interface RunViewProps {
  readonly run: Run
  readonly overview: Overview
}

/** A run from above, as diagram or list; below it the step that was chosen there, or the whole run as a script. */
export function RunView({ run, overview }: RunViewProps) {
  const { exchangesPane: texts } = useDetailMessages()
  const [chosen, setChosen] = useState<string | null>(null)
  const [isScript, setScript] = useState(false)
  const [reading, setReading] = useState<Reading>('guide')
  const heading = useRef<HTMLHeadingElement>(null)
  const diagram = useMemo(() => (overview === 'diagram' ? diagramOfRun(run) : null), [run, overview])
  const event = run.events.find(({ id }) => id === chosen) ?? mostTelling(run)
  const select = useCallback((id: string) => {
    setChosen(id)
    setScript(false)
  }, [])
  const open = useCallback(
    (id: string) => {
      select(id)
      heading.current?.focus()
    },
    [select],
  )
  const choice = { selected: isScript ? null : (event?.id ?? null), onSelect: select, onOpen: open }
  return (
    <>
      {diagram ? (
        <SequenceDiagram diagram={diagram} label={texts.diagramOf(run.number)} {...choice} />
      ) : (
        <EventList events={run.events} label={texts.listOf(run.number)} {...choice} />
      )}
      <div className="under-overview" hidden={!run.events.some(({ kind }) => kind === 'exchange')}>
        {!event && !isScript && <span className="small muted">{texts.choose}</span>}
        <TextButton pressed={isScript} onClick={() => setScript(!isScript)}>
          {texts.run.script}
        </TextButton>
      </div>
      {isScript && <RunScript run={run} />}
      {event && !isScript && (
        <PartBoundary key={event.id}>
          <EventDetail
            run={run}
            event={event}
            reading={reading}
            onRead={setReading}
            onSelect={select}
            heading={heading}
          />
        </PartBoundary>
      )}
    </>
  )
}

/** What is shown until a step is chosen: nothing while the run goes on, then what went wrong, or the first message. */
function mostTelling({ state, events }: Run) {
  if (state === 'running' || state === 'away') return undefined
  return (
    events.findLast((event) => refusalIn(event) !== null) ??
    events.find(({ kind }) => kind !== 'computation') ??
    events[0]
  )
}
