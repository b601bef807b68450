import { useEffect, useMemo, useState } from 'react'
import { changesUntil, type Replay, replayOf, runAt, stepAt } from '../../../trace/facts/replay.ts'
import type { Run } from '../../../trace/record/run.ts'

export const speeds = [0.5, 1, 2, 4] as const
export type Speed = (typeof speeds)[number]

/** ms. */
const tick = 40

export interface ReplayControls {
  readonly replay: Replay
  /** ms after the first step began; null: it is shown step by step. */
  readonly time: number | null
  readonly isPlaying: boolean
  readonly speed: Speed
  /** From a step on, or from where it was paused. */
  play(step: number): void
  pause(): void
  seek(time: number): void
  /** Back to one step at a time. */
  leave(): void
  choose(speed: Speed): void
}

/** The run once more, at the pace at which it was recorded or a multiple of it. Nothing is sent. */
export function useReplay(run: Run, plays: boolean): ReplayControls {
  const replay = useMemo(() => replayOf(run.events), [run.events])
  const [time, setTime] = useState<number | null>(plays ? 0 : null)
  const [isStarted, setStarted] = useState(plays)
  const [speed, choose] = useState<Speed>(1)
  const isPlaying = isStarted && time !== null && time < replay.length

  useEffect(() => {
    if (!isPlaying) return
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      const passed = (now - last) * speed
      last = now
      setTime((before) => (before === null ? null : Math.min(before + passed, replay.length)))
    }, tick)
    return () => clearInterval(timer)
  }, [isPlaying, speed, replay.length])

  return {
    replay,
    time,
    isPlaying,
    speed,
    play: (step) => {
      const paused = time ?? (step >= run.events.length - 1 ? 0 : (replay.spans[step]?.start ?? 0))
      setTime(paused >= replay.length ? 0 : paused)
      setStarted(true)
    },
    pause: () => setStarted(false),
    seek: (to) => {
      // Back from the end it stands still, too.
      setStarted(isPlaying)
      setTime(Math.max(0, Math.min(to, replay.length)))
    },
    leave: () => {
      setStarted(false)
      setTime(null)
    },
    choose,
  }
}

/** The run as it looked then, and the step that had begun last; made anew only when that changed. */
export function useRunAt(
  run: Run,
  { replay, time }: ReplayControls,
): { readonly run: Run; readonly step: number } | null {
  const changes = time === null ? null : changesUntil(replay, time)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the time changes is counted in `changes`
  return useMemo(
    () => (time === null ? null : { run: runAt(run, replay, time), step: stepAt(replay, time) }),
    [run, replay, changes],
  )
}
