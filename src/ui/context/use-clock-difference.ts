import { useContext, useSyncExternalStore } from 'react'
import { serviceClockDifference } from '../../session/service-clock.ts'
import { useNow } from '../parts/use-now.ts'
import { SessionContext } from './use-session.ts'

const neverChanges = () => () => {}

/**
 * How far the services' clock is ahead of this computer's, milliseconds, 0 where not noticeably; null: not measured, as
 * on a page without a session.
 */
export function useClockDifference(): number | null {
  const view = useContext(SessionContext)?.view
  return useSyncExternalStore(view?.subscribe ?? neverChanges, () =>
    view ? serviceClockDifference(view.getState().runs) : null,
  )
}

/** The current second by the services' clock, which tokens and credentials expire by; epoch milliseconds. */
export function useServicesNow(): number {
  return useNow() + (useClockDifference() ?? 0)
}
