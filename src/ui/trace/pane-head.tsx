import { diagramOfRun } from '../../trace/diagram/diagram-of-run.ts'
import type { Run } from '../../trace/record/run.ts'
import { useDetailMessages } from '../detail-messages.ts'
import { useMessages } from '../messages.ts'
import { SavePicture } from './diagram/save-picture-buttons.tsx'
import type { OpenedTrace } from './export/opened-trace.ts'
import { RunActions } from './export/run-actions.tsx'
import { RunPicker } from './run-picker.tsx'
import type { Overview } from './run-view.tsx'
import type { ShownRun } from './shown-run.ts'

interface PaneHeadProps {
  readonly shown: ShownRun
  readonly overview: Overview
  readonly onOverview: (overview: Overview) => void
  readonly onOpened: (opened: OpenedTrace) => void
  readonly onCompare: () => void
  readonly onPresent: () => void
}

/** Which run is shown, what it came to, and what can be done with it. */
export function PaneHead({ shown, overview, onOverview, onOpened, onCompare, onPresent }: PaneHeadProps) {
  const { exchanges } = useMessages()
  const { exchangesPane: texts } = useDetailMessages()
  const { run, runs, hasAhead, pick } = shown
  return (
    <>
      <div className="pane-head">
        <h2>{run ? exchanges.title : texts.planned}</h2>
        {run && <RunFacts run={run} />}
        <RunActions run={run} runs={runs} onOpened={onOpened} onCompare={onCompare} onPresent={onPresent}>
          {run && <SavePicture diagram={diagramOfRun(run)} name={texts.run.pictureName(run.number)} runs={runs} />}
        </RunActions>
      </div>
      <div className="pane-choices">
        {run ? (
          <OverviewChoice chosen={overview} onChoose={onOverview} />
        ) : (
          <p className="small muted">{texts.plannedAbout}</p>
        )}
        <RunPicker runs={runs} shown={run?.id ?? null} hasAhead={hasAhead} onPick={pick} />
      </div>
    </>
  )
}

function RunFacts({ run }: { readonly run: Run }) {
  const { exchangesPane: texts } = useDetailMessages()
  const outcomes = run.events.flatMap((event) => (event.kind === 'exchange' ? [event.outcome] : []))
  const ended = outcomes.filter((outcome) => outcome.kind !== 'pending')
  const time = ended.reduce((sum, { duration }) => sum + duration, 0)
  const facts = [texts.run.name(run.number), texts.count(outcomes.length)]
  if (ended.length > 0) facts.push(texts.milliseconds(time))
  return (
    <span className="small muted" title={run.redacted ? texts.run.redacted : undefined}>
      {facts.join(texts.separator)}
    </span>
  )
}

interface OverviewChoiceProps {
  readonly chosen: Overview
  readonly onChoose: (overview: Overview) => void
}

function OverviewChoice({ chosen, onChoose }: OverviewChoiceProps) {
  const { views } = useDetailMessages().exchangesPane
  return (
    <fieldset className="overview-choice">
      <legend className="visually-hidden">{views.label}</legend>
      {(['diagram', 'list'] as const).map((overview) => (
        <button key={overview} type="button" aria-pressed={overview === chosen} onClick={() => onChoose(overview)}>
          {views[overview]}
        </button>
      ))}
    </fieldset>
  )
}
