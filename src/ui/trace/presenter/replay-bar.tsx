import { useMemo } from 'react'
import { timelineOf } from '../../../trace/facts/timeline.ts'
import type { Run } from '../../../trace/record/run.ts'
import { useMessages } from '../../context/messages.ts'
import { Button } from '../../parts/button.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import { TimeStrip } from '../inspector/time-strip.tsx'
import { type ReplayControls, speeds } from './use-replay.ts'

interface ReplayBarProps {
  /** All of it, as it was recorded. */
  readonly run: Run
  readonly controls: ReplayControls
  /** From 0. */
  readonly step: number
}

/** Plays the run: by a button, a slider of time, and the strip of its requests. */
export function ReplayBar({ run, controls, step }: ReplayBarProps) {
  const { replay: texts } = useMessages('traceExport').presenter
  const { milliseconds } = useMessages('trace')
  const timeline = useMemo(() => timelineOf(run.events), [run.events])
  const { replay, time, isPlaying } = controls
  const at = Math.round(time ?? replay.spans[step]?.start ?? 0)
  const length = Math.round(replay.length)
  const seekTo = (id: string) => {
    const span = replay.spans[run.events.findIndex((event) => event.id === id)]
    if (span) controls.seek(span.start)
  }
  const words = texts.time(milliseconds(at), milliseconds(length))
  return (
    <section className="replay-bar" aria-label={texts.title}>
      <Button size="xs" onClick={() => (isPlaying ? controls.pause() : controls.play(step))}>
        {isPlaying ? texts.pause : texts.play}
      </Button>
      <input
        type="range"
        aria-label={texts.slider}
        aria-valuetext={words}
        min={0}
        max={length}
        // By a key, browsers then move it by a hundredth rather than a millisecond.
        step="any"
        value={at}
        onChange={({ target }) => controls.seek(target.valueAsNumber)}
      />
      <span className="replay-time small">{words}</span>
      <fieldset className="replay-speeds" aria-label={texts.speed}>
        {speeds.map((each) => (
          <TextButton key={each} pressed={controls.speed === each} onClick={() => controls.choose(each)}>
            {`${each} ×`}
          </TextButton>
        ))}
      </fieldset>
      <div className="replay-strip">
        <TimeStrip timeline={timeline} run={run} selected={run.events[step]?.id ?? null} onSelect={seekTo} />
      </div>
      <p className="small muted">{texts.about}</p>
    </section>
  )
}
