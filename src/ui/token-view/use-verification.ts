import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { VerificationReport } from '../../token/report.ts'
import { turningPoints } from '../../token/turning-points.ts'
import { type CheckedToken, checkToken, reportAt, type Verification } from '../../token/verify-token.ts'
import { currentSecond, eachSecond } from '../parts/use-now.ts'

/**
 * A token's report, made again whenever what it depends on changes, the clock included: after a sleep of the computer
 * it turns in the same second as the countdown beside it.
 * @param verification to be memoised; null: there is nothing to check
 * @returns null until it is made
 */
export function useVerification(verification: Verification | null): VerificationReport | null {
  const [checked, setChecked] = useState<CheckedToken>()

  useEffect(() => {
    if (verification === null) return
    let isCurrent = true
    void checkToken(verification).then((made) => isCurrent && setChecked(made))
    return () => {
      isCurrent = false
    }
  }, [verification])

  // While only the keys change, the report of before is a better sight than none.
  const shown = verification !== null && checked?.of.token === verification.token ? checked : null
  const points = useMemo(() => (shown ? turningPoints(shown.of) : []), [shown])
  const passed = useSyncExternalStore(
    eachSecond,
    useCallback(() => points.filter((at) => at <= currentSecond()).length, [points]),
  )
  return useMemo(() => {
    // The verdict depends on the number of turning points passed, not on the time itself.
    void passed
    return shown && reportAt(shown, Date.now())
  }, [shown, passed])
}
