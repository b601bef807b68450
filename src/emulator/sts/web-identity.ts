import { compactVerify, decodeJwt, type JWTPayload } from 'jose'
import { keyPairOf } from '../state/signing-keys.ts'
import type { Emulated } from '../state/state.ts'
import { ServiceError } from '../wire/errors.ts'
import { identityIssuer } from './identity-issuer.ts'

/** What a verified OpenID token of an identity pool says. */
export interface WebIdentity {
  /** The identity ID. */
  readonly subject: string
  /** The identity pool ID. */
  readonly audience: string
  readonly amr: readonly unknown[]
}

/**
 * Verifies a token of GetOpenIdToken, the only web identity that a role here can trust.
 *
 * @throws ServiceError `InvalidIdentityToken` or `ExpiredTokenException`, both 400
 */
export async function verifyWebIdentity(emulated: Emulated, token: string): Promise<WebIdentity> {
  const { iss, sub, aud, amr, exp } = decode(token)
  if (iss !== identityIssuer) throw invalid(`No OpenIDConnect provider found in your account for ${iss}`)
  if (!(await isOurs(emulated, token))) {
    throw invalid(
      "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
    )
  }
  const seconds = Math.floor(emulated.now() / 1000)
  if (exp === undefined || seconds >= exp) {
    throw new ServiceError(
      'ExpiredTokenException',
      `Token expired: current date/time ${seconds} must be before the expiration date/time ${exp}`,
    )
  }
  if (typeof sub !== 'string' || typeof aud !== 'string' || !Array.isArray(amr)) throw invalid(notJwt)
  return { subject: sub, audience: aud, amr }
}

const notJwt = 'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)'

const invalid = (message: string) => new ServiceError('InvalidIdentityToken', message)

function decode(token: string): JWTPayload {
  try {
    return decodeJwt(token)
  } catch {
    throw invalid(notJwt)
  }
}

async function isOurs({ identityKey }: Emulated, token: string): Promise<boolean> {
  const { publicKey } = await keyPairOf(identityKey)
  try {
    await compactVerify(token, publicKey, { algorithms: ['RS512'] })
    return true
  } catch {
    return false
  }
}
