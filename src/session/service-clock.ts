import { clockDifference, noticeableDifference } from '../trace/record/clock-difference.ts'
import type { Run } from '../trace/record/run.ts'
import type { World } from './world.ts'

/**
 * How far the services' clock is ahead of this computer's, by the latest answers, in milliseconds; 0 where it can't be
 * told from none, null where no answer showed its time.
 */
export function serviceClockDifference(runs: readonly Run[]): number | null {
  const run = runs.at(-1)
  const difference = run ? clockDifference(run) : null
  return difference !== null && Math.abs(difference) < noticeableDifference ? 0 : difference
}

/** The services' clock, epoch milliseconds; this computer's where no answer has shown it. */
export function serviceNow({ now, trace }: World): number {
  return now() + (serviceClockDifference(trace.store.getState().runs) ?? 0)
}
