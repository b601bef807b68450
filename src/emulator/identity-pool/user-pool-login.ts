import type { IdentityPool } from '../state/identity-pool.ts'
import { publicKeyNamed } from '../state/keys/registered-keys.ts'
import type { Emulated } from '../state/state.ts'
import type { UserPool } from '../state/user-pool.ts'
import { originOf } from '../user-pool/claims.ts'
import { issuerOf } from '../user-pool/tokens.ts'
import { notAuthorized } from '../wire/errors.ts'
import type { WireObject } from '../wire/operation.ts'
import type { CheckedLogin } from './checked-login.ts'
import { isSignedBy, readIdToken, refuseExpired } from './id-token.ts'
import { unsupportedProvider } from './unsupported-provider.ts'

/** The Logins key of a user pool, which is also its ProviderName in an identity pool. */
const providerNameOf = (emulated: Emulated, poolId: string): string =>
  `cognito-idp.${emulated.settings.region}.amazonaws.com/${poolId}`

/**
 * The user pool that a Logins key stands for. A local issuer (`http://localhost:9250/<pool>`) has a key of its own,
 * made like every other: the issuer without its scheme. Of AWS's updated issuer both keys are taken: which of them AWS
 * takes is unverified, since no public page or thread says so.
 */
export function userPoolOfKey(emulated: Emulated, key: string): UserPool | null {
  for (const userPool of emulated.userPools.values()) {
    const ownKey = issuerOf(emulated, userPool.id).replace(/^https?:\/\//, '')
    if (key === providerNameOf(emulated, userPool.id) || key === ownKey) return userPool
  }
  return null
}

/** The key under which identities remember a login, which an issuer's own key is not. */
export function rememberedKey(emulated: Emulated, key: string): string {
  const userPool = userPoolOfKey(emulated, key)
  return userPool === null ? key : providerNameOf(emulated, userPool.id)
}

/**
 * Checks an ID token of a user pool: issuer, signature, use, expiry, whether its app client is registered in the
 * identity pool, and, where the pool asks for it, whether the sign-in is still in force. Of an access token
 * AWS tells the missing `aud` (amazon-cognito-identity-js issue 12); the order of the other checks is unverified: no
 * public thread shows a token with two faults.
 */
export async function checkUserPoolLogin(
  emulated: Emulated,
  pool: IdentityPool,
  userPool: UserPool,
  token: string,
): Promise<CheckedLogin> {
  const { kid, issuer, audience, claims } = readIdToken(token)
  if (issuer !== issuerOf(emulated, userPool.id)) {
    throw notAuthorized("Invalid login token. Issuer doesn't match providerName")
  }
  const { idTokenKey, registeredKeys } = userPool
  const isKnown = kid === idTokenKey.kid || registeredKeys.some((key) => key.kid === kid)
  if (!isKnown || !(await isSignedBy(idTokenKey, token, await publicKeyNamed(kid, userPool, idTokenKey)))) {
    throw notAuthorized("Invalid login token. Couldn't verify signed token.")
  }
  const { sub, exp } = claims
  // Never seen on AWS, where the ID token key signs nothing else.
  if (claims.token_use !== 'id' || typeof sub !== 'string') throw notAuthorized('Invalid login token.')
  refuseExpired(emulated, exp)
  const provider = providerNameOf(emulated, userPool.id)
  const registered = pool.userPoolClients.find(
    ({ providerName, clientId }) => providerName === provider && clientId === audience,
  )
  if (registered === undefined) throw unsupportedProvider(pool)
  if (registered.serverSideTokenCheck && !isInForce(userPool, claims)) throw notAuthorized('Token is inactive')
  return {
    provider,
    subject: sub,
    claims,
    roleMappingKey: `${provider}:${audience}`,
    // API Gateway shows this form as `cognitoAuthenticationProvider`.
    amr: `${provider}:CognitoSignIn:${sub}`,
  }
}

function isInForce(userPool: UserPool, claims: WireObject): boolean {
  const username = claims['cognito:username']
  const user = typeof username === 'string' ? userPool.users.get(username) : undefined
  const revoked = userPool.revokedOrigins.has(originOf(claims))
  return user?.enabled === true && user.sub === claims.sub && !revoked
}
