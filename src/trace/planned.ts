import type { Connection } from '../connection/connection.ts'
import type { Way } from '../connection/ways.ts'
import type { Peer } from './exchange.ts'

/** A request that is still to come. */
export interface PlannedExchange {
  readonly operation: string
  readonly peer: Peer
}

const signInRequests: Record<Way, readonly PlannedExchange[]> = {
  guest: [],
  'user-pool': [
    { operation: 'InitiateAuth', peer: 'user-pool' },
    { operation: 'RespondToAuthChallenge', peer: 'user-pool' },
  ],
  'hosted-ui': [
    { operation: '/oauth2/authorize', peer: 'hosted-ui' },
    { operation: '/oauth2/token', peer: 'hosted-ui' },
  ],
  'provider-token': [],
}

const grantRequests: readonly PlannedExchange[] = [
  { operation: 'GetId', peer: 'identity-pool' },
  { operation: 'GetCredentialsForIdentity', peer: 'identity-pool' },
  { operation: 'GetCallerIdentity', peer: 'sts' },
]

/** What a sign-in will send. @param knownGuest a remembered guest identity saves the GetId */
export function plannedExchanges(connection: Connection, way: Way, knownGuest: boolean): readonly PlannedExchange[] {
  const grant = connection.identityPoolId ? grantRequests : []
  const skipsGetId = way === 'guest' && knownGuest
  return [...signInRequests[way], ...grant.filter(({ operation }) => !(skipsGetId && operation === 'GetId'))]
}
