import { useContext, useSyncExternalStore } from 'react'
import { serviceClockDifference } from '../../session/service-clock.ts'
import type { Run } from '../../trace/record/run.ts'
import { useNow } from '../parts/use-now.ts'
import { SessionContext } from './use-session.ts'

const neverChanges = () => () => {}

/**
 * How far the services' clock is ahead of this computer's, milliseconds, 0 where not noticeably; null: not measured, as
 * on a page without a session.
 */
export function useClockDifference(): number | null {
  const view = useContext(SessionContext)?.view
  return useSyncExternalStore(view?.subscribe ?? neverChanges, () => (view ? differenceIn(view.getState().runs) : null))
}

/** The current second by the services' clock, which tokens and credentials expire by; epoch milliseconds. */
export function useServicesNow(): number {
  return useNow() + (useClockDifference() ?? 0)
}

/** Measured once a change of the trace, however many dates are on the page: a long trace takes a while to go through. */
const differences = new WeakMap<readonly Run[], number | null>()

function differenceIn(runs: readonly Run[]): number | null {
  const known = differences.get(runs)
  if (known !== undefined) return known
  const difference = serviceClockDifference(runs)
  differences.set(runs, difference)
  return difference
}
