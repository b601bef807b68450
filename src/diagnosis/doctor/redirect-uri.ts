import { hostedUiOrigin } from '../../connection/connection.ts'
import { describeClient, registerCallback } from '../repairs/client-repairs.ts'
import type { Check } from './check.ts'

/** Whether this page's callback URL is registered, character by character. */
export const redirectUri: Check<'registered' | 'missing' | 'not-told' | 'none'> = {
  sends: [],
  read({ connection, page, registered: { callbackUrls } }) {
    if (hostedUiOrigin(connection) === null) return { verdict: 'unchecked', finding: 'none' }
    const values = [page.redirectUri]
    if (callbackUrls === null) {
      const repair = describeClient(connection, 'UserPoolClient.CallbackURLs')
      return { verdict: 'unchecked', finding: 'not-told', values, repair }
    }
    return callbackUrls.includes(page.redirectUri)
      ? { verdict: 'pass', finding: 'registered', values }
      : { verdict: 'fail', finding: 'missing', values, repair: registerCallback(connection, page.redirectUri) }
  },
}
