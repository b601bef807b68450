import { useMemo } from 'react'
import type { PlannedStep } from '../../../trace/facts/planned.ts'
import { accountStepsAhead } from '../../../trace/facts/planned-for-account.ts'
import type { Run } from '../../../trace/record/run.ts'
import { useTrace } from '../../context/use-session.ts'
import { useAccountPoint } from '../use-account-point.ts'

const none: readonly PlannedStep[] = []

/** What is left for the account that this run is of; none where it belongs to another run, or is gone on with no more. */
export function useAccountSteps(run: Run): readonly PlannedStep[] {
  const isNewest = useTrace((runs) => runs.at(-1) === run)
  const point = useAccountPoint()
  const isGoneOnWith = isNewest && run.signInMethod === 'account' && !run.redacted
  return useMemo(
    () => (point && isGoneOnWith ? accountStepsAhead(point, run.events) : none),
    [point, isGoneOnWith, run.events],
  )
}
