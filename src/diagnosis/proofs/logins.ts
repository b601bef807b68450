import { userPoolLoginsKey } from '../../connection/connection.ts'
import { loginsKeyOfIssuer } from '../../connection/issuer.ts'
import { loginsKeyOfToken } from '../../connection/pool-issuers.ts'
import { type TokenKind, unreadableKinds, userPoolKinds } from '../../token/kind/token-kind.ts'
import type { Evidence, SentLogin } from '../evidence/evidence.ts'
import { type Judgement, type Proof, proof } from '../proof.ts'

/** The one login that the request had; null: none, or several. */
export function loginOf({ sent }: Evidence): SentLogin | null {
  const [login, ...others] = sent?.logins ?? []
  return login && others.length === 0 ? login : null
}

/** Whose login it is, by its key. */
export type LoginOwner = 'user-pool' | 'facebook' | 'amazon' | 'google' | 'apple' | 'developer' | 'oidc'

const known: Readonly<Record<string, LoginOwner>> = {
  'graph.facebook.com': 'facebook',
  'www.amazon.com': 'amazon',
  'accounts.google.com': 'google',
  'appleid.apple.com': 'apple',
}

export function providerOf({ key, token }: SentLogin, { connection }: Evidence): LoginOwner {
  if (Object.hasOwn(known, key)) return known[key] ?? 'oidc'
  const isPool =
    /^(issuer-)?cognito-idp\./.test(key) ||
    [userPoolLoginsKey(connection), loginsKeyOfToken(connection, token.issuer)].includes(key)
  if (isPool) return 'user-pool'
  return key.includes('.') ? 'oidc' : 'developer'
}

/** A cause that only logins of that provider have. */
export const ofProvider =
  (provider: LoginOwner, judge: (login: SentLogin, evidence: Evidence) => Judgement = () => 'open') =>
  (evidence: Evidence): Judgement => {
    const login = loginOf(evidence)
    // Without the request, the connection's own user pool is the usual one.
    if (login === null) return provider === 'user-pool' ? 'open' : 'ruled-out'
    return providerOf(login, evidence) === provider ? judge(login, evidence) : 'ruled-out'
  }

const poolAccess: readonly TokenKind[] = ['user-pool-access', 'user-pool-machine']
const foreignAccess: readonly TokenKind[] = ['access', 'machine']

/** Facebook and Amazon take access tokens, which have no form of their own. */
const takesOpaque = (key: string) => known[key] === 'facebook' || known[key] === 'amazon'

/**
 * Bound to a resource (RFC 8707), one of a user pool has an audience, and is refused for another reason. Of another issuer
 * it passes for an ID token once it names whom it was issued to.
 */
export function accessTokenSent(evidence: Evidence): Proof | null {
  const login = loginOf(evidence)
  if (login === null || takesOpaque(login.key)) return null
  const { kind, audience, client } = login.token
  const isAccess = poolAccess.includes(kind) || (foreignAccess.includes(kind) && audience === null)
  return isAccess ? proof('is-access-token', client ?? '') : null
}

export function limitedLoginSent(evidence: Evidence): Proof | null {
  return loginOf(evidence)?.token.kind === 'facebook-limited' ? proof('is-limited-login') : null
}

/** No JWT under a key whose provider issues them. */
export function opaqueSent(evidence: Evidence): Proof | null {
  const login = loginOf(evidence)
  if (login === null || takesOpaque(login.key)) return null
  const { kind } = login.token
  if (['refresh', 'jwe', 'provider-refresh', 'user-pool-refresh', 'foreign-refresh'].includes(kind)) {
    return proof('is-refresh-token')
  }
  const isOpaque =
    unreadableKinds.includes(kind) || ['facebook-access', 'amazon-access', 'google-access'].includes(kind)
  return isOpaque ? proof('is-opaque', login.key) : null
}

/** The key is the issuer without its scheme and without a final slash. */
export function keyDiffers(evidence: Evidence): Proof | null {
  const login = loginOf(evidence)
  if (login === null || login.token.issuer === null || takesOpaque(login.key)) return null
  const needed = loginsKeyOfIssuer(login.token.issuer)
  if (needed === login.key) return null
  const isForeign = userPoolKinds.includes(login.token.kind) && known[login.key] !== undefined
  return proof(isForeign ? 'is-cognito-token' : 'issuer-and-key', login.key, needed)
}

/** The identity pool knows user pools by their client too; the page knows which client its connection has. */
export function clientDiffers(login: SentLogin, { connection }: Evidence): Judgement {
  const { client } = login.token
  const expected = connection.userPoolClientId
  if (client === null || expected === undefined) return 'open'
  return client === expected ? 'open' : proof('client-differs', client, expected)
}
