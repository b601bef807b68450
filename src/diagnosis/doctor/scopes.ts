import { hostedUiOrigin } from '../../connection/connection.ts'
import { allowScopes, describeClient } from '../repairs/client-repairs.ts'
import type { Check } from './check.ts'

/** https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html */
const needOpenid = ['email', 'phone', 'profile']

/** Whether the app client may have the scopes that the connection requests. */
export const scopes: Check<'allowed' | 'granted' | 'needs-openid' | 'refused' | 'not-granted' | 'not-told' | 'none'> = {
  sends: [],
  read({ connection, registered, grantedScopes }) {
    const { scopes: requested } = connection
    if (hostedUiOrigin(connection) === null) return { verdict: 'unchecked', finding: 'none' }
    const dependent = requested.filter((scope) => needOpenid.includes(scope))
    if (dependent.length > 0 && !requested.includes('openid')) {
      return { verdict: 'fail', finding: 'needs-openid', values: [dependent.join(' ')] }
    }
    const lacking = (known: readonly string[]) => requested.filter((scope) => !known.includes(scope))
    if (registered.scopes !== null) {
      const refused = lacking(registered.scopes)
      return refused.length === 0
        ? { verdict: 'pass', finding: 'allowed', values: [requested.join(' ')] }
        : { verdict: 'fail', finding: 'refused', values: [refused.join(' ')], repair: allowScopes(connection, refused) }
    }
    if (grantedScopes !== null) {
      const missing = lacking(grantedScopes)
      return missing.length === 0
        ? { verdict: 'pass', finding: 'granted', values: [requested.join(' ')] }
        : {
            verdict: 'warn',
            finding: 'not-granted',
            values: [missing.join(' ')],
            repair: allowScopes(connection, missing),
          }
    }
    const repair = describeClient(connection, 'UserPoolClient.AllowedOAuthScopes')
    return { verdict: 'unchecked', finding: 'not-told', repair }
  },
}
