import type { Problem } from '../../cognito/problem.ts'
import type { Connection } from '../../connection/connection.ts'
import type { EarlierStep, Evidence, SentRequest, TokenFacts } from './evidence.ts'

export const testConnection: Connection = {
  id: 'staging',
  name: 'Staging',
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_AbCdEf123',
  userPoolClientId: '1example23456789',
  identityPoolId: 'eu-west-1:11111111-2222-4333-8444-555555555555',
  hostedUiDomain: 'example.auth.eu-west-1.amazoncognito.com',
  identityProviders: ['Facebook'],
  scopes: ['openid', 'email'],
  callbackUrls: ['https://app.example.com/callback'],
  bucket: 'photos',
  endpoints: {},
}

const poolIssuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123'
export const poolKey = 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123'

/** Now, for all that has a time. */
export const testNow = Date.UTC(2026, 10, 28, 12)
export const minute = 60_000

/** Nothing but the problem is known; a case adds what it knows. */
export function evidence(problem: Problem | null, more: Partial<Evidence> = {}): Evidence {
  return {
    problem,
    connection: testConnection,
    sent: null,
    earlier: [],
    answeredBeside: null,
    returned: null,
    relyingPartyId: null,
    credentials: null,
    keyIds: null,
    clockDifference: 0,
    now: testNow,
    page: {
      origin: 'https://app.example.com',
      redirectUri: 'https://app.example.com/callback',
      isOnline: true,
      isAllowed: true,
    },
    ...more,
  }
}

export function sent(operation: string, more: Partial<SentRequest> = {}): SentRequest {
  return {
    service: null,
    operation,
    url: 'https://cognito-identity.eu-west-1.amazonaws.com/',
    at: testNow,
    values: {},
    logins: null,
    token: null,
    headers: [],
    spentIn: [],
    ...more,
  }
}

export function earlier(operation: string, more: Partial<EarlierStep> = {}): EarlierStep {
  return {
    operation,
    outcome: 'accepted',
    code: null,
    message: null,
    at: testNow - minute,
    values: {},
    loginsKeys: [],
    ...more,
  }
}

/** By default the ID token of the connection’s client. */
export function token(more: Partial<TokenFacts> = {}): TokenFacts {
  return {
    kind: 'user-pool-id',
    issuer: poolIssuer,
    client: '1example23456789',
    audience: '1example23456789',
    expires: testNow + 60 * minute,
    scopes: [],
    roles: [],
    preferredRole: null,
    keyId: 'key-1',
    isCut: false,
    ...more,
  }
}
