import type { TraceEvent } from '../../trace/record/exchange.ts'
import { useMessages } from '../context/messages.ts'
import { TextButton } from '../parts/text-button.tsx'
import { FilterField } from './filter-field.tsx'
import type { Overview } from './inspector/inspector.tsx'
import { RunPicker } from './run-picker.tsx'
import type { ShownRun } from './shown-run.ts'
import { StageChip, useStageFilter } from './stage-filter.tsx'
import { StepSwitch } from './step-by-step/step-switch.tsx'

interface PaneChoicesProps {
  readonly shown: ShownRun
  /** What is left of the run by the filters. */
  readonly events: readonly TraceEvent[]
  readonly overview: Overview
  readonly onOverview: (overview: Overview) => void
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly isScript: boolean
  readonly onScript: (isScript: boolean) => void
}

/** How the run is looked at: as diagram or list, which of its steps, and which run. */
export function PaneChoices({ shown, events, ...choices }: PaneChoicesProps) {
  const texts = useMessages('trace')
  const run = shown.shown?.run ?? null
  const stage = useStageFilter(run)
  const picker = <RunPicker {...shown} />
  if (!run) {
    return (
      <div className="pane-choices">
        <p className="small muted">{texts.plannedAbout}</p>
        <StepSwitch />
        {picker}
      </div>
    )
  }
  const isFiltered = events.length < run.events.length || choices.typed !== ''
  return (
    <div className="pane-choices">
      <OverviewChoice chosen={choices.overview} onChoose={choices.onOverview} />
      <FilterField
        typed={choices.typed}
        onType={choices.onType}
        shown={isFiltered ? { count: events.length, all: run.events.length } : null}
      />
      {stage && <StageChip stage={stage} />}
      {run.events.some(({ kind }) => kind === 'exchange') && (
        <TextButton pressed={choices.isScript} onClick={() => choices.onScript(!choices.isScript)}>
          {texts.run.script}
        </TextButton>
      )}
      <StepSwitch />
      {picker}
    </div>
  )
}

interface OverviewChoiceProps {
  readonly chosen: Overview
  readonly onChoose: (overview: Overview) => void
}

function OverviewChoice({ chosen, onChoose }: OverviewChoiceProps) {
  const { views } = useMessages('trace')
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
