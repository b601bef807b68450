import { useStore } from 'zustand'
import { clockDifference, noticeableDifference } from '../../trace/clock-difference.ts'
import { useSession } from '../use-session.ts'

/** How far the services' clock is ahead of this computer's, milliseconds, 0 where not noticeably; null: not measured. */
export function useClockDifference(): number | null {
  return useStore(useSession().record.store, ({ runs }) => {
    const run = runs.at(-1)
    const difference = run ? clockDifference(run) : null
    return difference !== null && Math.abs(difference) < noticeableDifference ? 0 : difference
  })
}
