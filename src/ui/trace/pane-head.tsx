import { Fragment, useMemo } from 'react'
import { diagramOfRun } from '../../trace/diagram/diagram-of-run.ts'
import { timelineOf } from '../../trace/facts/timeline.ts'
import type { Run } from '../../trace/record/run.ts'
import { useLanguage, useMessages } from '../context/messages.ts'
import { formatsOf } from '../secret/moment-words.ts'
import { SavePicture } from './diagram/save-picture-buttons.tsx'
import type { OpenedTrace } from './export/opened-trace.ts'
import { RunActions } from './export/run-actions.tsx'
import type { ShownRun } from './shown-run.ts'

interface PaneHeadProps {
  readonly shown: ShownRun
  readonly link: string | null
  readonly onOpened: (opened: OpenedTrace) => void
  readonly onCompare: () => void
  readonly onPresent: () => void
  readonly onReplay: () => void
}

/** Which run is shown, what it came to, and what can be done with it. */
export function PaneHead({ shown, link, onOpened, onCompare, onPresent, onReplay }: PaneHeadProps) {
  const app = useMessages('app')
  const { language } = useLanguage()
  const texts = useMessages('trace')
  const run = shown.shown?.run
  const runs = shown.listed.map((each) => each.run)
  return (
    <div className="pane-head">
      <h2>{run ? app.trace : texts.planned}</h2>
      {run && <RunFacts run={run} />}
      <RunActions
        shown={shown}
        link={link}
        onOpened={onOpened}
        onCompare={onCompare}
        onPresent={onPresent}
        onReplay={onReplay}
      >
        {run && (
          <SavePicture
            diagram={diagramOfRun(run)}
            name={texts.run.pictureName(run.number)}
            title={texts.run.option(
              run.number,
              run.signInMethod,
              formatsOf(language).date.format(run.started),
              run.state,
            )}
            runs={runs}
          />
        )}
      </RunActions>
    </div>
  )
}

/** How many requests, how long all of them took together, and how long it took by the clock on the wall. */
function RunFacts({ run }: { readonly run: Run }) {
  const texts = useMessages('trace')
  const inspector = useMessages('inspector')
  const wallClock = useMemo(() => timelineOf(run.events).length, [run.events])
  const outcomes = run.events.flatMap((event) => (event.kind === 'exchange' ? [event.outcome] : []))
  const ended = outcomes.filter((outcome) => outcome.kind !== 'pending')
  const facts = [texts.run.name(run.number), texts.count(outcomes.length)]
  if (ended.length > 0 && wallClock !== null) {
    facts.push(
      inspector.inRequests(texts.milliseconds(ended.reduce((sum, { duration }) => sum + duration, 0))),
      inspector.wallClock(texts.milliseconds(wallClock)),
    )
  }
  return (
    <span className="small muted" title={run.redacted ? texts.run.redacted : undefined}>
      {facts.map((fact, index) => (
        <Fragment key={fact}>
          {index > 0 && texts.separator}
          <span className="run-fact">{fact}</span>
        </Fragment>
      ))}
    </span>
  )
}
