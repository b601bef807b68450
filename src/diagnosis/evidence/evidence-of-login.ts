import type { Connection } from '../../connection/connection.ts'
import { loginsKeyOfIssuer } from '../../connection/issuer.ts'
import type { Evidence } from './evidence.ts'
import { tokenFacts } from './token-facts.ts'

/**
 * A token by itself as the one login of GetId, under the key that its issuer asks for.
 * @param now this computer's clock, epoch milliseconds
 * @returns null: it names no issuer
 */
export function evidenceOfLogin(token: string, connection: Connection, now: number): Evidence | null {
  const facts = tokenFacts(token)
  if (facts.issuer === null) return null
  const login = { key: loginsKeyOfIssuer(facts.issuer), token: facts }
  return {
    problem: null,
    connection,
    sent: {
      service: 'identity-pool',
      operation: 'GetId',
      url: '',
      at: now,
      values: {},
      logins: [login],
      token: null,
      headers: [],
      spentIn: [],
    },
    earlier: [],
    answeredBeside: null,
    returned: null,
    relyingPartyId: null,
    credentials: null,
    keyIds: null,
    clockDifference: null,
    now,
    page: { origin: '', redirectUri: '', isOnline: true, isAllowed: true },
  }
}
