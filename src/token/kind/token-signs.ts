import { issuers } from '../issuers.ts'
import { type JwtMembers, ownClaim, textClaim } from '../own-claim.ts'
import type { TokenKind } from './token-kind.ts'

interface Jwt {
  readonly header: JwtMembers
  readonly claims: JwtMembers
}

interface Sign {
  readonly kind: TokenKind
  readonly when: (jwt: Jwt) => boolean
}

const has = (members: JwtMembers, ...names: readonly string[]) =>
  names.some((name) => ownClaim(members, name) !== undefined)
const is = (members: JwtMembers, name: string, ...values: readonly string[]) =>
  values.includes((textClaim(members, name) ?? '').toLowerCase())

/** The issuer of a user pool ends with the pool's ID, in the form that DescribeUserPool gives it. */
const userPoolIssuer = /\/[\w-]{1,55}_[0-9a-zA-Z]{1,55}$/
const isOfUserPool = ({ claims }: Jwt) => userPoolIssuer.test(textClaim(claims, 'iss') ?? '')

/** A client in its own name is the subject itself. */
function isOfClient({ claims }: Jwt): boolean {
  const subject = textClaim(claims, 'sub')
  const clients = ['client_id', 'cid', 'azp'].map((name) => textClaim(claims, name))
  return subject !== null && (clients.includes(subject) || subject.endsWith('@clients'))
}

/** Entra ID without the optional `idtyp`: the object that the token is about is the application itself. */
function isOfApplication({ claims }: Jwt): boolean {
  const subject = textClaim(claims, 'sub')
  return has(claims, 'azpacr', 'appidacr') && subject !== null && subject === textClaim(claims, 'oid')
}

const isMachine = (jwt: Jwt) =>
  isOfClient(jwt) ||
  isOfApplication(jwt) ||
  // Microsoft Entra ID, Auth0, Keycloak
  is(jwt.claims, 'idtyp', 'app') ||
  is(jwt.claims, 'gty', 'client-credentials') ||
  (textClaim(jwt.claims, 'preferred_username') ?? '').startsWith('service-account-')

/** Auth0 adds its own userinfo to the audience of an API. */
function isForUserInfo({ claims }: Jwt): boolean {
  const audience = ownClaim(claims, 'aud')
  return Array.isArray(audience) && audience.some((entry) => typeof entry === 'string' && entry.endsWith('/userinfo'))
}

/** An ID token's audience has the client that it was issued to (OpenID Connect Core, section 2); of an API's it has not. */
function isForAnother({ claims }: Jwt): boolean {
  const client = textClaim(claims, 'azp')
  const audience = ownClaim(claims, 'aud')
  return (
    client !== null &&
    audience !== undefined &&
    audience !== client &&
    !(Array.isArray(audience) && audience.includes(client))
  )
}

const isAccessToken = (jwt: Jwt) =>
  // RFC 9068, section 2.1; Okta names its own in the same way.
  is(jwt.header, 'typ', 'at+jwt', 'application/at+jwt', 'application/okta-internal-at+jwt') ||
  // Keycloak
  is(jwt.claims, 'typ', 'bearer', 'dpop') ||
  is(jwt.claims, 'token_use', 'access') ||
  // Microsoft Graph: the nonce in the header keeps others from checking the signature.
  has(jwt.header, 'nonce') ||
  // What a client may do, and which client: RFC 9068, section 2.2; scp, appid and idtyp of Entra ID; cid of Okta.
  has(jwt.claims, 'scope', 'scp', 'client_id', 'appid', 'idtyp', 'azpacr', 'appidacr', 'cid', 'gty') ||
  isForUserInfo(jwt) ||
  isForAnother(jwt)

const isIdToken = (jwt: Jwt) => is(jwt.claims, 'typ', 'id') || has(jwt.claims, 'at_hash', 'c_hash')

const issuedBy = (kind: keyof typeof issuers): Sign => ({
  kind,
  when: ({ claims }) => issuers[kind].names.some((name) => name === textClaim(claims, 'iss')),
})

/**
 * By which signs a JWT says what it is; the first row that fits decides, the surest signs first. An `azp` is none: ID
 * tokens have it as well. Sources: RFC 9068; "Using tokens" of the Cognito developer guide; the token references of
 * Keycloak, Auth0, Okta, PingOne and Microsoft Entra ID.
 */
const signs: readonly Sign[] = [
  issuedBy('cognito-openid'),
  issuedBy('google'),
  issuedBy('apple'),
  issuedBy('facebook-limited'),
  { kind: 'user-pool-id', when: (jwt) => isOfUserPool(jwt) && is(jwt.claims, 'token_use', 'id') },
  {
    kind: 'user-pool-machine',
    when: (jwt) => isOfUserPool(jwt) && is(jwt.claims, 'token_use', 'access') && isOfClient(jwt),
  },
  { kind: 'user-pool-access', when: (jwt) => isOfUserPool(jwt) && is(jwt.claims, 'token_use', 'access') },
  {
    kind: 'user-pool-refresh',
    when: (jwt) => isOfUserPool(jwt) && has(jwt.claims, 'cognito:username') && !has(jwt.claims, 'aud', 'token_use'),
  },
  { kind: 'foreign-refresh', when: ({ claims }) => is(claims, 'typ', 'refresh', 'offline') },
  // OpenID Connect Back-Channel Logout 1.0, section 2.4
  { kind: 'jwt', when: ({ header, claims }) => is(header, 'typ', 'logout+jwt') || is(claims, 'typ', 'logout') },
  { kind: 'oidc', when: isIdToken },
  { kind: 'machine', when: (jwt) => isAccessToken(jwt) && isMachine(jwt) },
  { kind: 'access', when: isAccessToken },
  { kind: 'oidc', when: ({ claims }) => has(claims, 'aud') && textClaim(claims, 'sub') !== null },
]

/** What a JWT says that it is; without an address as its issuer it is no token of an identity provider. */
export function kindBySigns(header: JwtMembers, claims: JwtMembers): TokenKind {
  const kind = signs.find(({ when }) => when({ header, claims }))?.kind ?? 'jwt'
  const issuer = textClaim(claims, 'iss') ?? ''
  return URL.canParse(issuer) || kind === 'google' ? kind : 'jwt'
}
