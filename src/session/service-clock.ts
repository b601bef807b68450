import { clockDifference, noticeableDifference } from '../trace/record/clock-difference.ts'
import type { Trace } from '../trace/record/trace.ts'

/**
 * How far the services' clock is ahead of this computer's, by the latest answers, in milliseconds; 0 where it can't be
 * told from none, null where no answer showed its time.
 */
export function serviceClockDifference(trace: Trace): number | null {
  const run = trace.store.getState().runs.at(-1)
  const difference = run ? clockDifference(run) : null
  return difference !== null && Math.abs(difference) < noticeableDifference ? 0 : difference
}
