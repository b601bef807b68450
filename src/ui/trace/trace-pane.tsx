import { useState } from 'react'
import { lazyModule } from '../../loading/lazy-module.ts'
import { PartBoundary } from '../app/part-boundary.tsx'
import { lazyPart } from '../parts/lazy-part.tsx'
import { OpenedBanner } from './export/opened-banner.tsx'
import type { OpenedTrace } from './export/opened-trace.ts'
import { PaneHead } from './pane-head.tsx'
import { PlannedView } from './planned-view.tsx'
import { type Overview, RunView } from './run-view.tsx'
import { useShownRun } from './shown-run.ts'
import { StageFilter, usePartOfRun } from './stage-filter.tsx'
import './trace-pane.css'

const CompareView = lazyPart(
  lazyModule(() => import('./compare/compare-view.tsx')),
  (module) => module.default,
)
const Presenter = lazyPart(
  lazyModule(() => import('./presenter/presenter.tsx')),
  (module) => module.default,
)

/** A diagram of more steps than these no longer gives an overview; the list does. */
const manySteps = 60

interface ExchangesPaneProps {
  /** A trace file that is shown instead of the trace. */
  readonly opened: OpenedTrace | null
  readonly onOpened: (opened: OpenedTrace | null) => void
}

/** What is really said: before a sign-in the steps to come, then those that were taken, each to be looked at. */
export function ExchangesPane({ opened, onOpened }: ExchangesPaneProps) {
  const [mode, setMode] = useState<'look' | 'compare' | 'present'>('look')
  const [wanted, setWanted] = useState<Overview | null>(null)
  const shown = useShownRun(opened)
  const { run, runs } = shown
  const overview = wanted ?? (run && run.events.length > manySteps ? 'list' : 'diagram')
  const shownPart = usePartOfRun(run)
  const look = () => setMode('look')

  if (mode === 'compare' && runs.length > 1) {
    return (
      <PartBoundary>
        <CompareView runs={runs} onDone={look} />
      </PartBoundary>
    )
  }
  return (
    <>
      {opened && <OpenedBanner opened={opened} onClose={() => onOpened(null)} />}
      <PaneHead
        shown={shown}
        overview={overview}
        onOverview={setWanted}
        onOpened={onOpened}
        onCompare={() => setMode('compare')}
        onPresent={() => setMode('present')}
      />
      {run && <StageFilter run={run} />}
      {shownPart ? <RunView key={shownPart.id} run={shownPart} overview={overview} /> : <PlannedView />}
      {run && mode === 'present' && (
        <PartBoundary>
          <Presenter run={run} onEnd={look} />
        </PartBoundary>
      )}
    </>
  )
}
