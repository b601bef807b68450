import { hostedUiOrigin } from '../../connection/connection.ts'
import { poolIssuers } from '../../connection/pool-issuers.ts'
import { describeClient } from '../repairs/client-repairs.ts'
import { type Check, isRefused } from './check.ts'
import { hasClientSecret, initiateAuthAnswers, isClientUnknown, isFlowOn } from './initiate-auth.ts'
import { tokenEndpointOf } from './token-endpoint.ts'

/**
 * Whether the app client is the user pool's. InitiateAuth names no pool, so it takes a token, or the pool's own domain:
 * a domain knows the clients of its pool only.
 */
export const poolOfClient: Check<'by-token' | 'by-domain' | 'other-pool' | 'not-told' | 'none'> = {
  sends: ['discovery', 'srp', 'token'],
  read(evidence) {
    const { connection, answers, idToken } = evidence
    const { userPoolClientId } = connection
    if (userPoolClientId === undefined) return { verdict: 'unchecked', finding: 'none' }
    if (idToken?.audience === userPoolClientId && poolIssuers(connection).includes(idToken.issuer)) {
      return { verdict: 'pass', finding: 'by-token' }
    }
    const origin = hostedUiOrigin(connection)
    const isPoolsOwn = origin !== null && tokenEndpointOf(answers.discovery) === `${origin}/oauth2/token`
    if (isPoolsOwn && isRefused(answers.token, /^(invalid_grant|unauthorized_client)$/)) {
      return { verdict: 'pass', finding: 'by-domain' }
    }
    const repair = describeClient(connection, 'UserPoolClient')
    const tried = initiateAuthAnswers(evidence)
    const isKnown = tried.some(isFlowOn) && !tried.some(isClientUnknown) && !tried.some(hasClientSecret)
    if (isPoolsOwn && isKnown && isRefused(answers.token, /^invalid_client$/)) {
      return { verdict: 'fail', finding: 'other-pool', repair }
    }
    return { verdict: 'unchecked', finding: 'not-told', repair }
  },
}
