import { useEffect, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import { diagramOfRun } from '../../../trace/diagram/diagram-of-run.ts'
import type { Run } from '../../../trace/record/run.ts'
import { redacted } from '../../../trace/redaction/redacted-run.ts'
import { useMessages } from '../../context/messages.ts'
import { useModal } from '../../parts/use-modal.ts'
import { SequenceDiagram } from '../diagram/sequence-diagram.tsx'
import { PresentedStep } from './presented-step.tsx'
import { PresenterBar } from './presenter-bar.tsx'
import { ReplayBar } from './replay-bar.tsx'
import { usePresentedStep } from './use-presented-step.ts'
import { useReplay, useRunAt } from './use-replay.ts'
import './presenter.css'

interface PresenterProps {
  readonly run: Run
  /** Whether it begins by playing, at the pace of the recording. */
  readonly plays: boolean
  readonly onEnd: () => void
}

/** The run for an audience: over the whole page, large, everything masked, one step at a time or as time passes. */
export default function Presenter({ run, plays, onEnd }: PresenterProps) {
  const { presenter: texts, signInMethods } = useMessages('traceExport')
  const dialog = useRef<HTMLDialogElement>(null)
  useModal(dialog, onEnd)
  const masked = useMemo(() => redacted(run), [run])
  const controls = useReplay(masked, plays)
  const played = useRunAt(masked, controls)
  const { step, go, onKeyDown } = usePresentedStep(masked.events.length, played?.step ?? null, (to) =>
    controls.isPlaying ? controls.seek(controls.replay.spans[to]?.start ?? 0) : controls.leave(),
  )
  const whole = useMemo(() => diagramOfRun(masked), [masked])
  const event = eventAt(masked, played?.run ?? null, step)
  // The participants stay where they are; only the arrows grow.
  const grown = useMemo(() => {
    const arrows = played ? diagramOfRun(played.run).arrows : whole.arrows.slice(0, step + 1)
    return { ...whole, arrows }
  }, [whole, played, step])

  const stage = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest arrow comes into view with its step
  useEffect(() => {
    stage.current?.scrollTo({ top: stage.current.scrollHeight })
  }, [step])

  // Not in its pane, which a window that is made narrow may hide.
  return createPortal(
    <dialog ref={dialog} className="presenter" aria-label={texts.label(run.number)} onKeyDown={onKeyDown}>
      <div className="presenter-head">
        <PresenterBar
          title={`${texts.title(run.number)} ${signInMethods[run.signInMethod]}`}
          step={step}
          count={masked.events.length}
          onGo={go}
          onEnd={onEnd}
        />
        {masked.events.length > 0 && <ReplayBar run={masked} controls={controls} step={step} />}
      </div>
      <div className="presenter-stage">
        <div className="presented" aria-live="polite" aria-atomic="true">
          {event ? <PresentedStep event={event} /> : <p>{texts.empty}</p>}
        </div>
        <div ref={stage} className="presenter-diagram">
          <SequenceDiagram
            diagram={grown}
            label={texts.diagram(run.number)}
            selected={event?.id ?? null}
            onSelect={(id) => go(masked.events.findIndex((shown) => shown.id === id))}
          />
        </div>
      </div>
    </dialog>,
    document.body,
  )
}

/** As it was recorded, or as it looked at the time that is played. */
function eventAt(run: Run, played: Run | null, step: number) {
  const event = run.events[step]
  return played?.events.find(({ id }) => id === event?.id) ?? event
}
