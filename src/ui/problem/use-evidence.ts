import { useMemo } from 'react'
import type { Problem } from '../../cognito/problem.ts'
import type { Evidence } from '../../diagnosis/evidence/evidence.ts'
import { evidenceOf, evidenceToBe } from '../../diagnosis/evidence/evidence-of.ts'
import type { Outgoing, TraceEvent } from '../../trace/record/exchange.ts'
import { pagePolicy, policyAllows } from '../context/page-policy.ts'
import { useSession, useSessionState, useTrace } from '../context/use-session.ts'

/** All that is known of a problem; its request may be drawn a moment after it. @param request that it is of; absent: the latest of its operation */
export function useEvidence(problem: Problem | null, request?: TraceEvent): Evidence {
  const known = useSurroundings()
  return useMemo(() => evidenceOf({ problem, ...(request && { request }), ...known }), [problem, request, known])
}

/** The same of a request that is about to be sent. */
export function useEvidenceToBe(outgoing: Outgoing): Evidence {
  const known = useSurroundings()
  return useMemo(() => evidenceToBe(outgoing, known), [outgoing, known])
}

function useSurroundings() {
  const { root, redirectUri } = useSession()
  const connection = useSessionState((state) => state.connection)
  const runs = useTrace((all) => all)
  return useMemo(() => {
    const page = { origin: new URL(root).origin, redirectUri, isOnline: navigator.onLine }
    const policy = pagePolicy()
    return { connection, runs, now: Date.now(), page, mayAsk: (url: string) => policyAllows(policy, url) }
  }, [connection, runs, root, redirectUri])
}
