import { useEffect, useMemo, useState } from 'react'
import type { VerificationReport } from '../../token/report.ts'
import { type Verification, verifyToken } from '../../token/verify-token.ts'

/** Longer waits than this a timer takes for none. */
const longestWait = 2 ** 31 - 1

/**
 * A token's report, made again whenever what it depends on changes, and at the token's end.
 * @param verification to be memoised; null: there is nothing to check
 * @returns null until it is made
 */
export function useVerification(verification: Omit<Verification, 'now'> | null): VerificationReport | null {
  const [made, setMade] = useState<{ readonly of: Omit<Verification, 'now'>; readonly report: VerificationReport }>()
  const [ended, setEnded] = useState(0)

  useEffect(() => {
    // Made again at the end, too.
    void ended
    if (verification === null) return
    let isCurrent = true
    let timer: ReturnType<typeof setTimeout> | undefined
    void verifyToken({ ...verification, now: Date.now() }).then((report) => {
      if (!isCurrent) return
      setMade({ of: verification, report })
      const wait = untilEnd(report)
      if (wait !== null) timer = setTimeout(() => setEnded((count) => count + 1), wait)
    })
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [verification, ended])

  return useMemo(
    // While only the keys change, the report of before is a better sight than none.
    () => (verification !== null && made?.of.token === verification.token ? made.report : null),
    [made, verification],
  )
}

/** Milliseconds; null: it has ended, or never will. */
function untilEnd({ rows, clock }: VerificationReport): number | null {
  const end = rows.find(({ rule }) => rule === 'expires')
  if (end?.verdict !== 'passed' || end.found?.kind !== 'time') return null
  const wait = end.found.at - (clock.now + (clock.difference ?? 0))
  return wait > longestWait ? null : Math.max(wait, 0) + 50
}
