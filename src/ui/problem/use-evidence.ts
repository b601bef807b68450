import { useMemo } from 'react'
import type { Problem } from '../../cognito/problem.ts'
import type { Evidence } from '../../diagnosis/evidence/evidence.ts'
import { evidenceOf } from '../../diagnosis/evidence/evidence-of.ts'
import type { TraceEvent } from '../../trace/record/exchange.ts'
import { pagePolicy, policyAllows } from '../context/page-policy.ts'
import { useSession, useSessionState, useTrace } from '../context/use-session.ts'

/** All that is known of a problem; its request may be drawn a moment after it. @param request that it is of; absent: the latest of its operation */
export function useEvidence(problem: Problem | null, request?: TraceEvent): Evidence {
  const { origin, redirectUri } = useSession()
  const connection = useSessionState((state) => state.connection)
  const runs = useTrace((all) => all)
  return useMemo(() => {
    const page = { origin, redirectUri, isOnline: navigator.onLine }
    const policy = pagePolicy()
    const mayAsk = (url: string) => policyAllows(policy, url)
    return evidenceOf({ problem, ...(request && { request }), connection, runs, now: Date.now(), page, mayAsk })
  }, [problem, request, connection, runs, origin, redirectUri])
}
