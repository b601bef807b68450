import { levelOf } from '../../protocol/authentication-levels.ts'
import { bytesToBase64Url, sha256, utf8 } from '../../text/bytes.ts'
import type { AuthorizationCode, HostedSession } from '../state/hosted-sign-ins.ts'
import type { Emulated } from '../state/state.ts'
import { strengthOf } from '../user-pool/sessions/strength.ts'
import { type AuthorizeRequest, errorParameters } from './authorize.ts'
import { redirectBack } from './redirect-back.ts'

const fiveMinutes = 5 * 60 * 1000

/** Who has signed in, and how. */
type SignedIn = Pick<HostedSession, 'id' | 'username' | 'authTime' | 'met'>

/** Unverified: no public thread shows the error. */
const unreachable = 'acr_values cannot be satisfied'

/**
 * Makes a code for a user who has signed in.
 * @returns the address of the app with the code and the state, or with an error where no level that it asked for was
 *   reached
 */
export function redirectWithCode(emulated: Emulated, request: AuthorizeRequest, session: SignedIn): string {
  const { wantedLevels, pool } = request
  const { username, authTime, id, met } = session
  const user = pool.users.get(username)
  const isFederated = user?.status === 'EXTERNAL_PROVIDER'
  const reached = levelOf(strengthOf(met).acr ?? '') ?? 0
  if (wantedLevels.length > 0 && !isFederated && !wantedLevels.some((level) => level <= reached)) {
    return redirectBack(request.redirectUri, errorParameters('invalid_request', unreachable, request.state))
  }
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

/** Whether the verifier is the one whose S256 challenge came with the authorization request (RFC 7636 section 4.6). */
export async function isVerifierOf(challenge: string, verifier: string): Promise<boolean> {
  return bytesToBase64Url(await sha256(utf8(verifier))) === challenge
}
