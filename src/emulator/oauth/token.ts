import type { AuthorizationCode } from '../state/hosted-sign-ins.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'
import type { Emulated } from '../state/state.ts'
import type { ClientMetadata } from '../state/triggers.ts'
import type { UserPool } from '../state/user-pool.ts'
import { mayRead } from '../user-pool/account/permissions.ts'
import { issueClientToken } from '../user-pool/client-token.ts'
import { revokeSignIn } from '../user-pool/pools.ts'
import { issueTokens, refreshTokens } from '../user-pool/tokens.ts'
import { ServiceError } from '../wire/errors.ts'
import { isVerifierOf } from './authorization-codes.ts'
import { authenticateClient, type DirectRequest } from './client-authentication.ts'
import { OAuthError } from './oauth-error.ts'

/** The answer with its members in AWS's order. */
interface TokenAnswer {
  readonly id_token?: string
  readonly access_token: string
  readonly refresh_token?: string
  readonly expires_in: number
  readonly token_type: 'Bearer'
}

interface SigningCaller {
  readonly emulated: Emulated
  readonly pool: UserPool
  readonly client: UserPoolClient
  readonly parameters: URLSearchParams
}

const grants: Readonly<Record<string, (caller: SigningCaller) => Promise<TokenAnswer>>> = {
  authorization_code: exchangeCode,
  refresh_token: refresh,
  client_credentials: tokenForClient,
}

/**
 * POST /oauth2/token. https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 *
 * @throws OAuthError as AWS answers it
 */
export async function answerToken(emulated: Emulated, request: DirectRequest): Promise<TokenAnswer> {
  const grantType = request.parameters.get('grant_type')
  if (!grantType) throw new OAuthError('invalid_request')
  const grant = Object.hasOwn(grants, grantType) ? grants[grantType] : undefined
  if (!grant) throw new OAuthError('unsupported_grant_type')
  const caller = authenticateClient(emulated, request)
  return await grant({ ...caller, emulated, parameters: request.parameters })
}

async function exchangeCode({ emulated, pool, client, parameters }: SigningCaller): Promise<TokenAnswer> {
  const asked = parameters.get('code')
  const redirectUri = parameters.get('redirect_uri')
  if (!asked || !redirectUri) throw new OAuthError('invalid_request')
  const code = pool.authorizationCodes.get(asked)
  if (!code || code.clientId !== client.id) throw new OAuthError('invalid_grant')
  refuseSecondUse(emulated, pool, code)
  if (code.expires <= emulated.now()) throw new OAuthError('invalid_grant')
  // Not the invalid_grant of RFC 6749: AWS was seen to answer this (stackoverflow.com/q/50264679).
  if (code.redirectUri !== redirectUri) throw new OAuthError('unauthorized_client')
  // That a wrong verifier doesn't use the code up is unverified: no public thread shows it.
  const verifier = parameters.get('code_verifier')
  // RFC 9700 section 2.1.1: or a client whose challenge was taken off on the way would not notice.
  if (code.codeChallenge === null && verifier !== null) throw new OAuthError('invalid_grant')
  if (code.codeChallenge !== null && !(verifier && (await isVerifierOf(code.codeChallenge, verifier)))) {
    throw new OAuthError('invalid_grant')
  }
  const user = pool.users.get(code.username)
  if (!user?.enabled || !readsAllOf(client, code.scopes)) throw new OAuthError('invalid_grant')

  // Checked again, since concurrent requests may all have passed the first check; from here to the mark no await.
  refuseSecondUse(emulated, pool, code)
  const originJti = crypto.randomUUID()
  code.usedFor = originJti
  const issued = await issueTokens(emulated, pool, {
    client,
    user,
    scopes: code.scopes,
    viaHostedUi: true,
    authTime: code.authTime,
    nonce: code.nonce,
    hostedSessionId: code.sessionId,
    strength: code.strength,
    originJti,
  }).catch(refusedByTrigger)
  return answer(issued, code.scopes.includes('openid'))
}

const attributesOfScope: Readonly<Record<string, readonly string[]>> = {
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_number_verified'],
}

/** As the guide has it: a client must be able to read each attribute that a scope stands for. */
const readsAllOf = (client: UserPoolClient, scopes: readonly string[]): boolean =>
  scopes.flatMap((scope) => attributesOfScope[scope] ?? []).every((name) => mayRead(client, name))

/** How this endpoint tells that a trigger refused is unverified: no public thread shows it. */
function refusedByTrigger(error: unknown): never {
  if (error instanceof ServiceError) throw new OAuthError('invalid_request', error.message)
  throw error
}

/** RFC 6749 section 4.1.2: a code that comes twice may be stolen, so what it gave is taken back. */
function refuseSecondUse(emulated: Emulated, pool: UserPool, code: AuthorizationCode): void {
  if (code.usedFor === null) return
  revokeSignIn(emulated, pool, code.clientId, code.usedFor)
  throw new OAuthError('invalid_grant')
}

async function refresh({ emulated, pool, client, parameters }: SigningCaller): Promise<TokenAnswer> {
  const token = parameters.get('refresh_token')
  if (!token) throw new OAuthError('invalid_request', 'invalid_refresh_token')
  const grant = pool.refreshTokens.get(token)
  try {
    const tokens = await refreshTokens(emulated, pool, client, token)
    return answer(tokens, !grant?.viaHostedUi || grant.scopes.includes('openid'))
  } catch (error) {
    // The API words these cases apart (revoked, expired, another client's); this endpoint has one error for all.
    if (error instanceof ServiceError) throw new OAuthError('invalid_grant')
    throw error
  }
}

/**
 * Scopes of resource servers only; all that the client has where the request names none.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 */
async function tokenForClient({ emulated, pool, client, parameters }: SigningCaller): Promise<TokenAnswer> {
  if (client.secret === null || !client.oauthFlows?.includes('client_credentials')) {
    throw new OAuthError('unauthorized_client')
  }
  const allowed = client.scopes.filter((scope) => scope.includes('/'))
  const asked = (parameters.get('scope') ?? '').split(' ').filter((scope) => scope !== '')
  if (asked.some((scope) => !allowed.includes(scope))) throw new OAuthError('invalid_scope')
  const scopes = asked.length === 0 ? allowed : [...new Set(asked)]
  const clientMetadata = metadataIn(parameters.get('aws_client_metadata'))
  const issued = await issueClientToken(emulated, pool, client, {
    scopes,
    ...(clientMetadata && { clientMetadata }),
  }).catch(refusedByTrigger)
  return { access_token: issued.accessToken, expires_in: issued.expiresIn, token_type: 'Bearer' }
}

/** A JSON object of texts. How AWS refuses anything else is unverified: no public thread shows it. */
function metadataIn(text: string | null): ClientMetadata | null {
  if (text === null) return null
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      const entries = Object.entries(parsed)
      if (entries.every(([, value]) => typeof value === 'string')) return Object.fromEntries(entries)
    }
  } catch {
    // It is no JSON: refused as any other text.
  }
  throw new OAuthError('invalid_request')
}

interface Issued {
  readonly idToken: string
  readonly accessToken: string
  readonly refreshToken: string | null
  readonly expiresIn: number
}

function answer({ idToken, accessToken, refreshToken, expiresIn }: Issued, withIdToken: boolean): TokenAnswer {
  return {
    ...(withIdToken ? { id_token: idToken } : {}),
    access_token: accessToken,
    ...(refreshToken === null ? {} : { refresh_token: refreshToken }),
    expires_in: expiresIn,
    token_type: 'Bearer',
  }
}
