import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { bytesToBase64Url, randomBytes, sha256, utf8 } from '../../text/bytes.ts'
import type { DeviceOfGrant } from '../state/device.ts'
import { publicKeyNamed } from '../state/keys/registered-keys.ts'
import type { Strength } from '../state/session.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import { keyPairOf, type SigningKey } from '../state/signing-keys.ts'
import type { Emulated } from '../state/state.ts'
import type { ClientMetadata, TokenGenerationSource } from '../state/triggers.ts'
import type { RefreshGrant, User, UserPool } from '../state/user-pool.ts'
import { notAuthorized, ServiceError } from '../wire/errors.ts'
import { accessTokenClaims, type Claims, idTokenClaims, originOf } from './claims.ts'
import { newTokenSession } from './sessions/new-session.ts'
import { overriddenAccessClaims, overriddenIdClaims, tokenOverrides } from './triggers/token-generation.ts'

/** The `iss` of a pool's tokens, without a final slash. */
export function issuerOf({ settings, links }: Emulated, poolId: string): string {
  if (settings.issuer === 'local') return links.url(`/${poolId}`)
  const host = `${settings.issuer === 'aws' ? '' : 'issuer-'}cognito-idp.${settings.region}.amazonaws.com`
  return `https://${host}/${poolId}`
}

export function findClient(emulated: Emulated, clientId: string): { pool: UserPool; client: UserPoolClient } | null {
  for (const pool of emulated.userPools.values()) {
    const client = pool.clients.get(clientId)
    if (client) return { pool, client }
  }
  return null
}

interface SignInTokens {
  readonly idToken: string
  readonly accessToken: string
  readonly refreshToken: string
  /** Seconds, of the access token. */
  readonly expiresIn: number
}

/** Tokens for a sign-in that has just succeeded; the refresh token is remembered. */
export async function issueTokens(
  emulated: Emulated,
  pool: UserPool,
  grant: {
    client: UserPoolClient
    user: User
    scopes: readonly string[]
    viaHostedUi: boolean
    /** Epoch seconds; now, where it isn't given. */
    authTime?: number
    nonce?: string | null
    /** A new one, where it isn't given. */
    originJti?: string
    device?: DeviceOfGrant | null
    /** Of managed login. */
    hostedSessionId?: string
    strength?: Strength | null
    /** By how the user signed in, where it isn't given. */
    source?: TokenGenerationSource
    /** Then nobody is given the refresh token (RFC 6749 section 4.2.2): it stands for the sign-in until the tokens expire. */
    isImplicit?: boolean
    clientMetadata?: ClientMetadata | undefined
  },
): Promise<SignInTokens> {
  const { client, user, scopes, viaHostedUi } = grant
  const refreshGrant: RefreshGrant = {
    token: opaqueRefreshToken(),
    clientId: client.id,
    username: user.username,
    scopes,
    viaHostedUi,
    authTime: grant.authTime ?? seconds(emulated),
    originJti: grant.originJti ?? crypto.randomUUID(),
    device: grant.device ?? null,
    session: newTokenSession(emulated, grant.hostedSessionId ?? null),
    strength: grant.strength ?? null,
    expires: emulated.now() + (grant.isImplicit ? client.accessTokenValidity : client.refreshTokenValidity) * 1000,
    rotatedAt: null,
  }
  pool.refreshTokens.set(refreshGrant.token, refreshGrant)
  const tokens = await signTokens(emulated, pool, client, user, refreshGrant, {
    nonce: grant.nonce ?? null,
    clientMetadata: grant.clientMetadata,
    source: grant.source ?? (viaHostedUi ? 'TokenGeneration_HostedAuth' : 'TokenGeneration_Authentication'),
  })
  return { ...tokens, refreshToken: refreshGrant.token }
}

interface RefreshOptions {
  readonly deviceKey?: string | undefined
  readonly clientMetadata?: ClientMetadata | undefined
}

/**
 * New ID and access tokens of the same sign-in: auth_time and origin_jti stay.
 * @returns `refreshToken` null unless the client rotates them: then the old one goes on for the grace period only
 * @throws ServiceError in AWS's words: an unknown token's in aws-sdk-cpp issue 1789 and aws-sdk-js-v3 issue 7162, that of
 *   another client in aws-sdk-js issue 4016, a revoked one's in aws-sdk-net issue 1936
 */
export async function refreshTokens(
  emulated: Emulated,
  pool: UserPool,
  client: UserPoolClient,
  refreshToken: string,
  { deviceKey, clientMetadata }: RefreshOptions = {},
): Promise<{ idToken: string; accessToken: string; refreshToken: string | null; expiresIn: number }> {
  const grant = pool.refreshTokens.get(refreshToken)
  const user = grant && pool.users.get(grant.username)
  if (!grant || !user) throw notAuthorized('Invalid Refresh Token.')
  if (grant.clientId !== client.id) throw notAuthorized('Refresh Token has different Client')
  if (pool.revokedOrigins.has(grant.originJti)) throw notAuthorized('Refresh Token has been revoked')
  if (grant.expires <= emulated.now()) throw notAuthorized('Refresh Token has expired')
  if (!user.enabled) throw notAuthorized('User is disabled.')
  // As in aws-sdk-cpp issue 851: a device must be named and known.
  const isKnown = pool.devices.get(deviceKey ?? '')?.username === user.username
  if (grant.device && !(isKnown && grant.device.key === deviceKey)) throw notAuthorized('Invalid Refresh Token.')
  const grace = (client.refreshTokenRotation?.graceSeconds ?? 0) * 1000
  if (grant.rotatedAt !== null && emulated.now() >= grant.rotatedAt + grace) {
    // The type is the model's; its text is unverified: no public thread shows it.
    throw new ServiceError('RefreshTokenReuseException', 'Refresh token has already been used')
  }
  grant.session.lastActive = emulated.now()
  const tokens = await signTokens(emulated, pool, client, user, grant, {
    nonce: null,
    clientMetadata,
    source: 'TokenGeneration_RefreshTokens',
  })
  return { ...tokens, refreshToken: client.refreshTokenRotation ? rotate(emulated, pool, grant) : null }
}

/** Checks an access token as GetUser, GlobalSignOut and userInfo must. @throws ServiceError in AWS's words */
export async function readAccessToken(
  emulated: Emulated,
  token: string,
  requiredScope?: string,
): Promise<{ pool: UserPool; user: User; claims: Record<string, unknown> }> {
  const unverified = decodeOrNull(token)
  const pool = [...emulated.userPools.values()].find(({ id }) => issuerOf(emulated, id) === unverified?.iss)
  if (!pool || unverified?.token_use !== 'access') throw notAuthorized('Invalid Access Token')
  const claims = await verifyAccessToken(emulated, pool, token)
  if (pool.revokedOrigins.has(originOf(claims))) throw notAuthorized('Access Token has been revoked')
  if (requiredScope !== undefined && !String(claims.scope).split(' ').includes(requiredScope)) {
    throw notAuthorized('Access Token does not have required scopes')
  }
  const user = pool.users.get(String(claims.username))
  // A user of the same name may have come after the one who was deleted.
  if (!user || user.sub !== claims.sub) throw new ServiceError('UserNotFoundException', 'User does not exist.')
  if (!user.enabled) throw notAuthorized('User is disabled.')
  return { pool, user, claims }
}

async function verifyAccessToken(emulated: Emulated, pool: UserPool, token: string): Promise<JWTPayload> {
  const options = { algorithms: ['RS256'], currentDate: new Date(emulated.now()) }
  try {
    const publicKey = await publicKeyNamed(decodeProtectedHeader(token).kid, pool, pool.accessTokenKey)
    return (await jwtVerify(token, publicKey, options)).payload
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw notAuthorized('Access Token has expired')
    if (error instanceof errors.JWSSignatureVerificationFailed) {
      throw notAuthorized('Could not verify signature for Access Token')
    }
    // A header that can't be read is a TypeError of jose's.
    if (error instanceof errors.JOSEError || error instanceof TypeError) throw notAuthorized('Invalid Access Token')
    throw error
  }
}

interface Signed {
  readonly nonce: string | null
  readonly source: TokenGenerationSource
  readonly clientMetadata: ClientMetadata | undefined
}

async function signTokens(
  emulated: Emulated,
  pool: UserPool,
  client: UserPoolClient,
  user: User,
  grant: RefreshGrant,
  { nonce, source, clientMetadata }: Signed,
): Promise<{ idToken: string; accessToken: string; expiresIn: number }> {
  const facts = {
    issuer: issuerOf(emulated, pool.id),
    client,
    user,
    pool,
    scopes: grant.scopes,
    viaHostedUi: grant.viaHostedUi,
    authTime: grant.authTime,
    issuedAt: seconds(emulated),
    originJti: grant.originJti,
    deviceKey: grant.device?.key,
    strength: grant.strength,
    eventId: client.revokesTokens === false ? grant.originJti : crypto.randomUUID(),
  }
  const idClaimsWith = (accessTokenHash: string | null) =>
    idTokenClaims(facts, { lifetime: client.idTokenValidity, nonce, accessTokenHash })
  const override = await tokenOverrides({ emulated, pool, client, clientMetadata }, source, user, {
    scopes: grant.scopes,
    idClaims: () => idClaimsWith(null),
  })
  const accessClaims = overriddenAccessClaims(accessTokenClaims(facts, client.accessTokenValidity), override)
  const signing = sign(pool.accessTokenKey, accessClaims)
  const idClaims = overriddenIdClaims(
    idClaimsWith(grant.viaHostedUi ? await leftHalfHash(await signing) : null),
    override,
  )
  // Signed concurrently where one token doesn't need the other: signatures are most of the time of a sign-in.
  const [accessToken, idToken] = await Promise.all([signing, sign(pool.idTokenKey, idClaims)])
  return { idToken, accessToken, expiresIn: client.accessTokenValidity }
}

/** The header is kid and alg only, in this order: Cognito sends no `typ`. */
export const sign = async (key: SigningKey, claims: Claims): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ kid: key.kid, alg: key.alg }).sign((await keyPairOf(key)).privateKey)

/** `at_hash`: https://openid.net/specs/openid-connect-core-1_0.html#CodeIDToken */
const leftHalfHash = async (token: string): Promise<string> =>
  bytesToBase64Url((await sha256(utf8(token))).slice(0, 16))

/** Has the form of Cognito's encrypted token, five parts; only the header has a meaning. */
function opaqueRefreshToken(): string {
  const header = JSON.stringify({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' })
  const encryptedKeyIvTextAndTag = [256, 12, 800, 16].map((length) => bytesToBase64Url(randomBytes(length)))
  return [bytesToBase64Url(utf8(header)), ...encryptedKeyIvTextAndTag].join('.')
}

/** The new refresh token lives as long as the old one would have. */
function rotate(emulated: Emulated, pool: UserPool, grant: RefreshGrant): string {
  grant.rotatedAt ??= emulated.now()
  const token = opaqueRefreshToken()
  pool.refreshTokens.set(token, { ...grant, token, rotatedAt: null })
  return token
}

function decodeOrNull(token: string): JWTPayload | null {
  try {
    return decodeJwt(token)
  } catch {
    return null
  }
}

const seconds = (emulated: Emulated): number => Math.floor(emulated.now() / 1000)
