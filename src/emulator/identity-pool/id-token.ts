import { compactVerify, decodeJwt, decodeProtectedHeader } from 'jose'
import { keyPairOf, type SigningKey } from '../state/signing-keys.ts'
import type { Emulated } from '../state/state.ts'
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

/**
 * By the key's own algorithm alone: an unsigned token, or one signed with the public key as an HMAC secret, must not pass.
 * @param registered in the key's place
 */
export async function isSignedBy(key: SigningKey, token: string, registered?: CryptoKey): Promise<boolean> {
  const publicKey = registered ?? (await keyPairOf(key)).publicKey
  try {
    await compactVerify(token, publicKey, { algorithms: [key.alg] })
    return true
  } catch {
    return false
  }
}

/** @throws ServiceError from its last second on, or where it has none */
export function refuseExpired({ now }: Emulated, exp: unknown): void {
  const seconds = Math.floor(now() / 1000)
  if (typeof exp === 'number' && seconds < exp) return
  throw notAuthorized(`Invalid login token. Token expired: ${seconds} >= ${exp}`)
}
