import { levelOf } from '../../protocol/authentication-levels.ts'
import { bytesToBase64Url, sha256, utf8 } from '../../text/bytes.ts'
import type { AuthorizationCode, HostedSession } from '../state/hosted-sign-ins.ts'
import type { Emulated } from '../state/state.ts'
import { requireUser } from '../user-pool/pools.ts'
import { strengthOf } from '../user-pool/sessions/strength.ts'
import { issueTokens } from '../user-pool/tokens.ts'
import { ServiceError } from '../wire/errors.ts'
import { type AuthorizeRequest, refusedBack } from './authorize.ts'
import { redirectBack } from './redirect-back.ts'

const fiveMinutes = 5 * 60 * 1000

/** Who has signed in, and how. */
type SignedIn = Pick<HostedSession, 'id' | 'username' | 'authTime' | 'met'>

/** Unverified: no public thread shows the error. */
const unreachable = 'acr_values cannot be satisfied'

/**
 * Makes a code, or tokens, for a user who has signed in.
 * @returns the address of the app with these and the state, or with an error where no level that it asked for was
 *   reached, or a trigger refuses the tokens
 */
export async function redirectSignedIn(
  emulated: Emulated,
  request: AuthorizeRequest,
  session: SignedIn,
): Promise<string> {
  const { wantedLevels, responseType } = request
  const { met } = session
  const isFederated = met.some(({ name }) => name === 'FEDERATION')
  const reached = levelOf(strengthOf(met).acr ?? '') ?? 0
  if (wantedLevels.length > 0 && !isFederated && !wantedLevels.some((level) => level <= reached)) {
    return refusedBack(request, 'invalid_request', unreachable)
  }
  if (responseType === 'code') return redirectWithCode(emulated, request, session)
  try {
    return await redirectWithTokens(emulated, request, session)
  } catch (error) {
    // How AWS tells it in the fragment is unverified: no public thread shows it.
    if (error instanceof ServiceError) return refusedBack(request, 'invalid_request', error.message)
    throw error
  }
}

function redirectWithCode(emulated: Emulated, request: AuthorizeRequest, session: SignedIn): string {
  const { wantedLevels, pool } = request
  const { username, authTime, id, met } = session
  const code: AuthorizationCode = {
    code: crypto.randomUUID(),
    clientId: request.client.id,
    redirectUri: request.redirectUri,
    username,
    scopes: request.scopes,
    nonce: request.nonce,
    codeChallenge: request.codeChallenge,
    authTime,
    sessionId: id,
    strength: wantedLevels.length > 0 ? strengthOf(met) : null,
    expires: emulated.now() + fiveMinutes,
    usedFor: null,
  }
  pool.authorizationCodes.set(code.code, code)
  return redirectBack(request.redirectUri, [
    ['code', code.code],
    ['state', request.state],
  ])
}

/** The implicit grant: an ID token for the scope openid only, and no refresh token.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html */
async function redirectWithTokens(
  emulated: Emulated,
  { pool, client, scopes, nonce, wantedLevels, redirectUri, state }: AuthorizeRequest,
  { username, authTime, id, met }: SignedIn,
): Promise<string> {
  const { idToken, accessToken, expiresIn } = await issueTokens(emulated, pool, {
    client,
    user: requireUser(pool, username),
    scopes,
    viaHostedUi: true,
    authTime,
    nonce,
    hostedSessionId: id,
    strength: wantedLevels.length > 0 ? strengthOf(met) : null,
    isImplicit: true,
  })
  const tokens = [
    ['id_token', scopes.includes('openid') ? idToken : null],
    ['access_token', accessToken],
    ['expires_in', String(expiresIn)],
    ['token_type', 'Bearer'],
    ['state', state],
  ] as const
  return redirectBack(redirectUri, tokens, 'fragment')
}

/** Whether the verifier is the one whose S256 challenge came with the authorization request (RFC 7636 section 4.6). */
export async function isVerifierOf(challenge: string, verifier: string): Promise<boolean> {
  return bytesToBase64Url(await sha256(utf8(verifier))) === challenge
}
