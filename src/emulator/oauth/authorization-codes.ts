import { bytesToBase64Url, sha256, utf8 } from '../../text/bytes.ts'
import type { Emulated } from '../state/state.ts'
import type { AuthorizationCode } from '../state/user-pool.ts'
import type { AuthorizeRequest } from './authorize.ts'
import { redirectBack } from './redirect-back.ts'

const fiveMinutes = 5 * 60 * 1000

/**
 * Makes a code for a user who has signed in.
 *
 * @param authTime epoch seconds of that sign-in
 * @returns the address of the app with the code and the state
 */
export function redirectWithCode(emulated: Emulated, request: AuthorizeRequest, username: string, authTime: number) {
  const code: AuthorizationCode = {
    code: crypto.randomUUID(),
    clientId: request.client.id,
    redirectUri: request.redirectUri,
    username,
    scopes: request.scopes,
    nonce: request.nonce,
    codeChallenge: request.codeChallenge,
    authTime,
    expires: emulated.now() + fiveMinutes,
    usedFor: null,
  }
  request.pool.authorizationCodes.set(code.code, code)
  return redirectBack(request.redirectUri, [
    ['code', code.code],
    ['state', request.state],
  ])
}

/** Whether the verifier is the one whose S256 challenge came with the authorization request (RFC 7636 section 4.6). */
export async function isVerifierOf(challenge: string, verifier: string): Promise<boolean> {
  return bytesToBase64Url(await sha256(utf8(verifier))) === challenge
}
