import { type Connection, hostedUiOrigin, serviceOrigin, userPoolLoginsKey } from '../../connection/connection.ts'
import { loginsKeyOfToken } from '../../connection/pool-issuers.ts'
import type { OperationName } from '../../protocol/operations.ts'
import { type AwsServiceName, services } from '../../protocol/services.ts'
import { claimedIssuer } from '../../token/claimed-issuer.ts'
import { userPoolAddress } from '../../token/key-place.ts'

/** A request of the checks, as it is sent. */
export interface CheckRequest {
  readonly operation: OperationName
  /** In the words of the wire, e.g. `USER_SRP_AUTH`; null: the operation says all. */
  readonly detail: string | null
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** What a request is made of. */
export interface RequestParts {
  readonly connection: Connection
  readonly redirectUri: string
  /** Of the sign-in at hand; null: there is none. */
  readonly idToken: string | null
  readonly madeUp: MadeUp
}

/** Values that belong to no user: made anew for each run of the checks. */
export interface MadeUp {
  readonly username: string
  readonly password: string
  /** SRP_A, hex: no proof ever follows it. */
  readonly publicKey: string
  readonly code: string
  readonly token: string
}

/** @param random that many random bytes, in hex */
export function makeUp(random: (bytes: number) => string): MadeUp {
  return {
    username: `connection-check-${random(16)}`,
    password: `Aa1!${random(16)}`,
    publicKey: random(384),
    code: random(16),
    token: random(16),
  }
}

type Make = (parts: RequestParts) => CheckRequest | null

const initiateAuth =
  (flow: string, parameters: (madeUp: MadeUp) => Readonly<Record<string, string>>): Make =>
  ({ connection, madeUp }) =>
    connection.userPoolClientId === undefined
      ? null
      : call(connection, 'user-pool', 'InitiateAuth', flow, {
          AuthFlow: flow,
          ClientId: connection.userPoolClientId,
          AuthParameters: { USERNAME: madeUp.username, ...parameters(madeUp) },
        })

/** One row a request; null: the connection has nothing to ask it of. */
const requests = {
  keys: ({ connection }) => document(connection, '/.well-known/jwks.json'),
  discovery: ({ connection }) => document(connection, '/.well-known/openid-configuration'),
  srp: initiateAuth('USER_SRP_AUTH', ({ publicKey }) => ({ SRP_A: publicKey })),
  password: initiateAuth('USER_PASSWORD_AUTH', ({ password }) => ({ PASSWORD: password })),
  choice: initiateAuth('USER_AUTH', () => ({})),
  custom: initiateAuth('CUSTOM_AUTH', () => ({})),
  token: tokenRequest,
  /** The pool is looked for before the token is read, so that this tells whether it exists and makes no identity. */
  identityPool: ({ connection, madeUp }) => getId(connection, { [loginsKeyOf(connection)]: madeUp.token }),
  guest: ({ connection }) => getId(connection, null),
  trust: ({ connection, idToken }) => {
    const key = idToken && loginsKeyOfToken(connection, claimedIssuer(idToken))
    return key === null || idToken === null ? null : getId(connection, { [key]: idToken })
  },
} as const satisfies Readonly<Record<string, Make>>

export type CheckRequestName = keyof typeof requests

/** The requests that create nothing; `guest` makes an identity, for good. */
export const harmlessRequests = (Object.keys(requests) as readonly CheckRequestName[]).filter(
  (name) => name !== 'guest',
)

export function checkRequest(name: CheckRequestName, parts: RequestParts): CheckRequest | null {
  return requests[name](parts)
}

function document(connection: Connection, path: '/.well-known/jwks.json' | '/.well-known/openid-configuration') {
  const pool = userPoolAddress(connection)
  if (pool === null) return null
  return { operation: path, detail: null, url: pool + path, method: 'GET', headers: {}, body: null } as const
}

function tokenRequest({ connection, redirectUri, madeUp }: RequestParts): CheckRequest | null {
  const origin = hostedUiOrigin(connection)
  if (origin === null || connection.userPoolClientId === undefined) return null
  const form = {
    grant_type: 'authorization_code',
    client_id: connection.userPoolClientId,
    code: madeUp.code,
    redirect_uri: redirectUri,
  }
  return {
    operation: '/oauth2/token',
    detail: form.grant_type,
    url: `${origin}/oauth2/token`,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  }
}

function getId(connection: Connection, logins: Readonly<Record<string, string>> | null): CheckRequest | null {
  if (connection.identityPoolId === undefined) return null
  const detail = logins === null ? null : 'Logins'
  const members = { IdentityPoolId: connection.identityPoolId, ...(logins && { Logins: logins }) }
  return call(connection, 'identity-pool', 'GetId', detail, members)
}

/** Any key will do where there is no user pool. */
function loginsKeyOf(connection: Connection): string {
  return userPoolLoginsKey(connection) ?? 'graph.facebook.com'
}

/** In AWS JSON 1.1, as the AWS SDK sends it. */
function call(
  connection: Connection,
  service: Extract<AwsServiceName, 'user-pool' | 'identity-pool'>,
  operation: OperationName,
  detail: string | null,
  members: object,
): CheckRequest {
  return {
    operation,
    detail,
    url: `${serviceOrigin(connection, service)}/`,
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${services[service].target}.${operation}`,
    },
    body: JSON.stringify(members),
  }
}
