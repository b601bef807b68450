import { clockDifference, noticeableDifference } from '../trace/record/clock-difference.ts'
import type { TraceRecord } from '../trace/record/record.ts'

/**
 * How far the services' clock is ahead of this computer's, by the latest answers, in milliseconds; 0 where it can't be
 * told from none, null where no answer showed its time.
 */
export function serviceClockDifference(record: TraceRecord): number | null {
  const run = record.store.getState().runs.at(-1)
  const difference = run ? clockDifference(run) : null
  return difference !== null && Math.abs(difference) < noticeableDifference ? 0 : difference
}
