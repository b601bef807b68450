import { useMemo, useState } from 'react'
import { lazyModule } from '../../loading/lazy-module.ts'
import { eventsOfStage, stepName } from '../../trace/facts/step-name.ts'
import { filterOf } from '../../trace/facts/trace-filter.ts'
import type { Run } from '../../trace/record/run.ts'
import { useMessages } from '../context/messages.ts'
import { useOpenStages } from '../context/open-stages.tsx'
import { useSessionState } from '../context/use-session.ts'
import { lazyPart } from '../parts/lazy-part.tsx'
import { PartBoundary } from '../parts/part-boundary.tsx'
import { OpenedBanner } from './export/opened-banner.tsx'
import type { OpenedTrace } from './export/opened-trace.ts'
import { Inspector, type Overview } from './inspector/inspector.tsx'
import { keyInFile } from './listed-runs.tsx'
import { PaneChoices } from './pane-choices.tsx'
import { PaneHead } from './pane-head.tsx'
import { PlannedView } from './planned-view.tsx'
import { useShownRun } from './shown-run.ts'
import { useStageFilter } from './stage-filter.tsx'
import './trace-pane.css'

const CompareView = lazyPart(
  lazyModule(() => import('./compare/compare-view.tsx')),
  (module) => module.default,
)
const Presenter = lazyPart(
  lazyModule(() => import('./presenter/presenter.tsx')),
  (module) => module.default,
)

const StepPanel = lazyPart(
  lazyModule(() => import('./step-by-step/step-panel.tsx')),
  (module) => module.StepPanel,
)

/** A diagram of more steps than these no longer gives an overview; the list does. */
const manySteps = 60

interface TracePaneProps {
  /** Files whose runs can be looked at beside those that are recorded here. */
  readonly opened: readonly OpenedTrace[]
  readonly onOpened: (opened: readonly OpenedTrace[]) => void
  /** The fragment of a link that brings a trace; null: none does. */
  readonly link: string | null
  /** Where one pane at a time fits on the screen, brings that one into view. */
  readonly onPane: (pane: 'journey' | 'trace') => void
}

/** The trace: before a sign-in the steps to come, then those that were taken, each to be looked at. */
export function TracePane({ opened, onOpened, link, onPane }: TracePaneProps) {
  const [mode, setMode] = useState<'look' | 'compare' | 'present' | 'replay'>('look')
  const [wanted, setWanted] = useState<Overview | null>(null)
  const [typed, setTyped] = useState('')
  const [isScript, setScript] = useState(false)
  const shown = useShownRun(opened)
  const run = shown.shown?.run ?? null
  const overview = wanted ?? (run && run.events.length > manySteps ? 'list' : 'diagram')
  const events = useShownEvents(run, typed)
  const { chooseNone } = useOpenStages()
  const look = () => setMode('look')
  const file = opened.find(({ fileName }) => fileName === shown.shown?.file)
  const without = (fileName: string) => opened.filter((other) => other.fileName !== fileName)
  const open = (added: OpenedTrace) => {
    onOpened([...without(added.fileName), added])
    const newest = added.runs.at(-1)
    if (newest) shown.pick(keyInFile(newest, added.fileName))
    chooseNone()
  }

  if (mode === 'compare' && shown.listed.length > 1) {
    return (
      <>
        <StepByStep onPane={onPane} />
        <div className="pane-scroll">
          <PartBoundary>
            <CompareView listed={shown.listed} shown={shown.shown} onDone={look} />
          </PartBoundary>
        </div>
      </>
    )
  }
  return (
    <>
      <div className="pane-top">
        {file && (
          <OpenedBanner opened={file} onBack={shown.pickNone} onClose={() => onOpened(without(file.fileName))} />
        )}
        <PaneHead
          shown={shown}
          link={link}
          onOpened={open}
          onCompare={() => setMode('compare')}
          onPresent={() => setMode('present')}
          onReplay={() => setMode('replay')}
        />
        <PaneChoices
          shown={shown}
          events={events}
          overview={overview}
          onOverview={setWanted}
          typed={typed}
          onType={setTyped}
          isScript={isScript}
          onScript={setScript}
        />
      </div>
      <StepByStep onPane={onPane} />
      {run ? (
        <Inspector
          key={shown.shown?.key}
          run={run}
          events={events}
          overview={overview}
          isScript={isScript}
          onScript={setScript}
        />
      ) : (
        <PlannedView />
      )}
      {run && (mode === 'present' || mode === 'replay') && (
        <PartBoundary>
          <Presenter run={run} plays={mode === 'replay'} onEnd={look} />
        </PartBoundary>
      )}
    </>
  )
}

/** What waits to be sent, where that is switched on. */
function StepByStep({ onPane }: Pick<TracePaneProps, 'onPane'>) {
  const isOn = useSessionState(({ stepByStep }) => stepByStep)
  return (
    isOn && (
      <PartBoundary>
        <StepPanel onPane={onPane} />
      </PartBoundary>
    )
  )
}

/** The run's events of the stage that is chosen, as far as they have what was typed into the filter. */
function useShownEvents(run: Run | null, typed: string): Run['events'] {
  const { computations } = useMessages('trace')
  const stage = useStageFilter(run)
  return useMemo(() => {
    const events = run?.events ?? []
    const ofStage = stage === null ? events : eventsOfStage(events, stage)
    const filter = filterOf(typed)
    return filter ? ofStage.filter((event) => filter(event, stepName(event, computations))) : ofStage
  }, [run, stage, typed, computations])
}
