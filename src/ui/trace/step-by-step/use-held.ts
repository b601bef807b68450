import type { Outgoing } from '../../../trace/record/exchange.ts'
import type { Run } from '../../../trace/record/run.ts'
import { useSessionState, useTrace } from '../../context/use-session.ts'

/** The request that waits next and will be recorded in this run; null: none, or it belongs to another run. */
export function useHeldIn(run: Run): Outgoing | null {
  const isNewest = useTrace((runs) => runs.at(-1) === run)
  const held = useSessionState((state) => state.held[0]?.outgoing ?? null)
  return isNewest ? held : null
}
