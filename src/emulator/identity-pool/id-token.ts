import { decodeJwt, decodeProtectedHeader } from 'jose'
import { notAuthorized } from '../wire/errors.ts'
import type { WireObject } from '../wire/operation.ts'

/** An ID token as it came, nothing of it verified. */
interface UnverifiedIdToken {
  readonly kid: string | undefined
  readonly issuer: string | undefined
  readonly audience: string
  readonly claims: WireObject
}

/** @throws ServiceError when it is no JWT at all, or has no `aud`: user pool access tokens have `client_id` instead */
export function readIdToken(token: string): UnverifiedIdToken {
  const { kid, claims } = decode(token)
  const { iss, aud } = claims
  if (typeof aud !== 'string') throw notAuthorized('Invalid login token. Missing a required claim: aud')
  return { kid, issuer: typeof iss === 'string' ? iss : undefined, audience: aud, claims }
}

function decode(token: string): { kid: string | undefined; claims: WireObject } {
  try {
    return { kid: decodeProtectedHeader(token).kid, claims: decodeJwt(token) }
  } catch {
    throw notAuthorized('Invalid login token. Not a valid OpenId Connect identity token.')
  }
}
