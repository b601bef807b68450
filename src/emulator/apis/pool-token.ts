import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose'
import { publicKeyNamed } from '../state/keys/registered-keys.ts'
import type { Emulated } from '../state/state.ts'
import { issuerOf } from '../user-pool/tokens.ts'

/** What a verifier that knows a pool's public keys makes of a token; it asks nobody whether the token was revoked. */
export type PoolToken =
  | { readonly kind: 'valid'; readonly claims: JWTPayload }
  | { readonly kind: 'expired' | 'not-a-token' | 'other-issuer' | 'wrong-signature' }

/** Verifies an ID or access token of any of the user pools, by its own key. */
export async function readPoolToken(emulated: Emulated, token: string): Promise<PoolToken> {
  const unverified = decoded(token)
  if (unverified === null) return { kind: 'not-a-token' }
  const pool = [...emulated.userPools.values()].find(({ id }) => issuerOf(emulated, id) === unverified.iss)
  if (!pool) return { kind: 'other-issuer' }
  const key = unverified.token_use === 'access' ? pool.accessTokenKey : pool.idTokenKey
  try {
    const publicKey = await publicKeyNamed(decodeProtectedHeader(token).kid, pool, key)
    const options = { algorithms: ['RS256'], currentDate: new Date(emulated.now()) }
    return { kind: 'valid', claims: (await jwtVerify(token, publicKey, options)).payload }
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { kind: 'expired' }
    // A header that can't be read is a TypeError of jose's.
    if (error instanceof errors.JOSEError || error instanceof TypeError) return { kind: 'wrong-signature' }
    throw error
  }
}

function decoded(token: string): JWTPayload | null {
  try {
    return decodeJwt(token)
  } catch {
    return null
  }
}
