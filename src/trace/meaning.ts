import { objectIn } from './body-members.ts'
import type { Answer, Exchange } from './exchange.ts'

/** What a step is for. */
export type Ask =
  | 'srp-start'
  | 'password'
  | 'srp-proof'
  | 'new-password'
  | 'refresh'
  | 'leave'
  | 'return'
  | 'log-out'
  | 'code'
  | 'guest-identity'
  | 'identity'
  | 'guest-credentials'
  | 'credentials'
  | 'open-id-token'
  | 'assume-role'
  | 'caller'
  | 'user'
  | 'user-info'
  | 'revoke'
  | 'sign-out-everywhere'
  | 'issuer-keys'
  | 'issuer-addresses'
  | 'objects'

export interface Meaning {
  /** null: a call that this table does not know. */
  readonly ask: Ask | null
  /** In the words of the wire, e.g. `USER_SRP_AUTH`. */
  readonly detail: string | null
}

/** What an answer brings. */
export interface Gain {
  readonly what:
    | 'tokens'
    | 'fresh-tokens'
    | 'challenge'
    | 'credentials'
    | 'open-id-token'
    | 'identity'
    | 'caller'
    | 'code'
    | 'attributes'
    | 'claims'
    | 'issuer-keys'
    | 'issuer-addresses'
    | 'objects'
  /** The challenge's name, e.g. `PASSWORD_VERIFIER`. */
  readonly name: string | null
}

/** Decided by the value of one member of the request; null: by whether it sends logins; else always the same. */
type Known =
  | { readonly member: string; readonly asks: Readonly<Record<string, Ask>> }
  | { readonly withLogins: Ask; readonly without: Ask }
  | Ask

const known: Readonly<Record<string, Known>> = {
  InitiateAuth: {
    member: 'AuthFlow',
    asks: {
      USER_SRP_AUTH: 'srp-start',
      USER_PASSWORD_AUTH: 'password',
      REFRESH_TOKEN_AUTH: 'refresh',
      REFRESH_TOKEN: 'refresh',
    },
  },
  RespondToAuthChallenge: {
    member: 'ChallengeName',
    asks: { PASSWORD_VERIFIER: 'srp-proof', NEW_PASSWORD_REQUIRED: 'new-password' },
  },
  GetTokensFromRefreshToken: 'refresh',
  '/oauth2/token': { member: 'grant_type', asks: { authorization_code: 'code', refresh_token: 'refresh' } },
  GetId: { withLogins: 'identity', without: 'guest-identity' },
  GetCredentialsForIdentity: { withLogins: 'credentials', without: 'guest-credentials' },
  GetOpenIdToken: 'open-id-token',
  AssumeRoleWithWebIdentity: 'assume-role',
  GetCallerIdentity: 'caller',
  GetUser: 'user',
  RevokeToken: 'revoke',
  GlobalSignOut: 'sign-out-everywhere',
  '/oauth2/userInfo': 'user-info',
  '/oauth2/revoke': 'revoke',
  '/.well-known/jwks.json': 'issuer-keys',
  '/.well-known/openid-configuration': 'issuer-addresses',
  ListObjectsV2: 'objects',
}

/** What a request asks for, read from the request. */
export function meaningOf({ operation, requestBody }: Exchange): Meaning {
  const entry = Object.hasOwn(known, operation) ? known[operation] : undefined
  if (entry === undefined) return { ask: null, detail: null }
  if (typeof entry === 'string') return { ask: entry, detail: null }
  const members = membersOf(requestBody ?? '')
  if ('member' in entry) {
    const value = members[entry.member]
    if (typeof value !== 'string') return { ask: null, detail: null }
    return { ask: Object.hasOwn(entry.asks, value) ? (entry.asks[value] ?? null) : null, detail: value }
  }
  const { Logins: logins } = members
  const hasLogins = typeof logins === 'object' && logins !== null && Object.keys(logins).length > 0
  return { ask: hasLogins ? entry.withLogins : entry.without, detail: null }
}

/** The first member that is there tells what came: GetCredentialsForIdentity answers with the identity ID too. */
const gains: readonly (readonly [member: string, what: Gain['what']])[] = [
  ['AuthenticationResult', 'tokens'],
  ['access_token', 'tokens'],
  ['ChallengeName', 'challenge'],
  ['Credentials', 'credentials'],
  ['Token', 'open-id-token'],
  ['IdentityId', 'identity'],
  ['UserAttributes', 'attributes'],
  ['jwks_uri', 'issuer-addresses'],
  ['keys', 'issuer-keys'],
  ['sub', 'claims'],
]

/** The same for answers in XML, by their root element. */
const gainsInXml: Readonly<Record<string, Gain['what']>> = {
  GetCallerIdentityResponse: 'caller',
  AssumeRoleWithWebIdentityResponse: 'credentials',
  ListBucketResult: 'objects',
}

type Members = Readonly<Record<string, unknown>>

/** What an answer brought, read from the answer; null: nothing that is known here. */
export function gainOf({ body }: Answer): Gain | null {
  if (body.startsWith('<')) {
    const root = /^(?:<\?xml[^>]*>\s*)?<(\w+)/.exec(body)?.[1] ?? ''
    const what = Object.hasOwn(gainsInXml, root) ? gainsInXml[root] : undefined
    return what ? { what, name: null } : null
  }
  const members = membersOf(body)
  const found = gains.find(([member]) => Object.hasOwn(members, member) && members[member] != null)
  if (!found) return null
  const [member, what] = found
  const value = members[member]
  if (what === 'tokens' && !hasRefreshToken(members)) return { what: 'fresh-tokens', name: null }
  return { what, name: what === 'challenge' && typeof value === 'string' ? value : null }
}

/** A refresh brings none, unless the client rotates them. */
function hasRefreshToken({ AuthenticationResult: result, refresh_token: refreshToken }: Members): boolean {
  const isIn = typeof result === 'object' && result !== null && 'RefreshToken' in result
  return isIn || refreshToken !== undefined
}

/** No message of a sign-in comes near it; reading more would make the page wait. */
const longest = 200_000

/** The members of a JSON object or a form; empty for anything else. */
function membersOf(body: string): Members {
  if (body.length > longest) return {}
  if (/^[\w.]+=/.test(body)) return Object.fromEntries(new URLSearchParams(body))
  return objectIn(body) ?? {}
}
