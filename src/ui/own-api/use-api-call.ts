import { useState } from 'react'
import { mayTakeSecrets } from '../../session/tasks/own-api/may-take-secrets.ts'
import type { OwnApiCall } from '../../session/tasks/own-api/own-api-results.ts'
import { pagePolicy, policyAllows } from '../context/page-policy.ts'
import { useSession } from '../context/use-session.ts'
import { useTask, useTasksState } from '../tasks/use-tasks.ts'

/** What stands in the way of a call; null: nothing. */
type Obstacle = { readonly kind: 'policy'; readonly origin: string } | { readonly kind: 'host'; readonly host: string }

export interface ApiCalling {
  readonly obstacle: Obstacle | null
  /** The call that was made, or would be once nothing stands in its way; null: none since this is shown. */
  readonly asked: OwnApiCall | null
  readonly isWorking: boolean
  /** Sends it, unless something stands in the way. */
  readonly ask: (call: OwnApiCall) => void
  /** Sends what was asked to the host that was confirmed. */
  readonly confirm: (host: string) => void
  readonly cancel: () => void
  /** What was asked was asked about another call. */
  readonly forget: () => void
}

/** One call of an API at a time: first the page's policy, then the name of the host, then the request. */
export function useApiCall(): ApiCalling {
  const session = useSession()
  const confirmed = useTasksState(({ ownApi }) => ownApi?.confirmed) ?? []
  const isWorking = useTask('call-api')?.at === 'running'
  const [obstacle, setObstacle] = useState<Obstacle | null>(null)
  const [asked, setAsked] = useState<OwnApiCall | null>(null)

  const send = (call: OwnApiCall, confirming: string | null) => {
    setObstacle(null)
    void session.runTask('call-api', call, confirming)
  }
  const ask = (call: OwnApiCall) => {
    if (isWorking) return
    setAsked(call)
    const { origin, host } = new URL(call.request.url)
    if (!policyAllows(pagePolicy(), call.request.url)) return setObstacle({ kind: 'policy', origin })
    const mayGo = call.credential === 'none' || mayTakeSecrets(call.request.url, confirmed)
    if (!mayGo) return setObstacle({ kind: 'host', host })
    send(call, null)
  }
  return {
    obstacle,
    asked,
    isWorking,
    ask,
    confirm: (host) => asked && send(asked, host),
    cancel: () => session.cancelTask('call-api'),
    forget: () => setObstacle(null),
  }
}
