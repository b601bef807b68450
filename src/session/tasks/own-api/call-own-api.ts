import type { ApiAuthorization } from '../../../cognito/own-api/api-call.ts'
import { ProblemError } from '../../../cognito/problem.ts'
import { isUsable } from '../../../credentials/aws-credentials.ts'
import { hasExpired } from '../../../credentials/time-left.ts'
import { usable } from '../../usable.ts'
import type { TaskContext } from '../task-context.ts'
import { taskServices } from '../task-services.ts'
import { mayTakeSecrets } from './may-take-secrets.ts'
import type { OwnApiCall } from './own-api-results.ts'

/**
 * @param confirming the host, with its port, that the user has just confirmed by name; null: none
 * @throws Error where a secret would go to a host that was not confirmed
 */
export async function callOwnApi(context: TaskContext, call: OwnApiCall, confirming: string | null): Promise<void> {
  const before = context.results().ownApi?.confirmed ?? []
  const confirmed = confirming === null ? before : [...new Set([...before, confirming])]
  if (call.credential !== 'none' && !mayTakeSecrets(call.request.url, confirmed)) {
    throw new Error('A secret goes only to a host that was confirmed by name.')
  }
  const authorization = authorizationOf(context, call)
  const { callApi } = await taskServices.ownApi()
  const answer = await callApi(call.request, authorization, context.signal)
  context.updateResults({ ownApi: { confirmed, latest: { call, answer } } })
}

function authorizationOf(context: TaskContext, { credential, scheme, service, region }: OwnApiCall): ApiAuthorization {
  const { tokens, credentials } = context.progress()
  switch (credential) {
    case 'none':
      return { kind: 'none' }
    case 'id-token':
    case 'access-token': {
      if (tokens === null) throw new Error('the sign-in has no tokens')
      const token = credential === 'id-token' ? tokens.idToken : tokens.accessToken
      return { kind: 'token', scheme, token: usable(token) }
    }
    case 'signature': {
      if (credentials === null || !isUsable(credentials) || hasExpired(credentials.expires, context.now())) {
        throw new ProblemError({ kind: 'credentials-expired' })
      }
      return { kind: 'signature', credentials, service, region, now: context.now() }
    }
    default:
      return credential satisfies never
  }
}
