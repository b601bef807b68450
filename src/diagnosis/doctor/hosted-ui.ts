import { hostedUiOrigin } from '../../connection/connection.ts'
import { allowCodeGrant, describeDomain, listClients } from '../repairs/client-repairs.ts'
import { type Check, isRefused, wordsOf } from './check.ts'
import { tokenEndpointOf } from './token-endpoint.ts'

type Finding =
  | 'answers'
  | 'other-domain'
  | 'unreachable'
  | 'client-refused'
  | 'no-code-grant'
  | 'unexpected'
  | 'none'
  | 'not-sent'

/** Whether the login domain answers and takes the app client. Its pages can't be asked: they have no CORS headers. */
export const hostedUi: Check<Finding> = {
  sends: ['token', 'discovery'],
  read({ connection, answers: { token, discovery } }) {
    const origin = hostedUiOrigin(connection)
    if (origin === null) return { verdict: 'unchecked', finding: 'none' }
    if (token === undefined) return { verdict: 'unchecked', finding: 'not-sent' }
    const { host } = new URL(origin)
    const repair = describeDomain(connection)
    if (token.kind === 'unreachable') return { verdict: 'fail', finding: 'unreachable', values: [host], repair }
    const quoted = wordsOf(token)
    if (isRefused(token, /^invalid_client$/)) {
      return { verdict: 'fail', finding: 'client-refused', quoted, repair: listClients(connection) }
    }
    if (isRefused(token, /^unauthorized_client$/)) {
      return { verdict: 'fail', finding: 'no-code-grant', quoted, repair: allowCodeGrant(connection) }
    }
    if (!isRefused(token, /^invalid_grant$/)) {
      return { verdict: 'fail', finding: 'unexpected', values: [host, String(token.status)], quoted, repair }
    }
    const own = tokenEndpointOf(discovery)
    // A pool can have a prefix domain and a custom one; its document names one of them.
    return own === null || own === `${origin}/oauth2/token`
      ? { verdict: 'pass', finding: 'answers', values: [host] }
      : {
          verdict: 'warn',
          finding: 'other-domain',
          values: [host, URL.canParse(own) ? new URL(own).host : own],
          repair,
        }
  },
}
