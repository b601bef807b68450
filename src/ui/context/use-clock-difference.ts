import { serviceClockDifference } from '../../session/service-clock.ts'
import { useTrace } from './use-session.ts'

/** How far the services' clock is ahead of this computer's, milliseconds, 0 where not noticeably; null: not measured. */
export function useClockDifference(): number | null {
  return useTrace(serviceClockDifference)
}

/** A moment of the services' clock by this computer's, which is the one that the person sees; epoch milliseconds. */
export function useByThisClock(moment: number | null): number | null {
  const difference = useClockDifference() ?? 0
  return moment === null ? null : moment - difference
}
