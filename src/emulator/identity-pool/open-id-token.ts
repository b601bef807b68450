import { SignJWT } from 'jose'
import type { Identity, IdentityPool } from '../state/identity-pool.ts'
import { keyPairOf } from '../state/signing-keys.ts'
import type { Emulated } from '../state/state.ts'
import { identityIssuer } from '../sts/identity-issuer.ts'

interface Said {
  readonly amr: readonly string[]
  /** Seconds. */
  readonly lifetime: number
  readonly tags: Readonly<Record<string, string>>
}

/** The token that STS takes for the identity.
 * Its tags stand where AWS has them: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html */
export async function signOpenIdToken(
  emulated: Emulated,
  pool: IdentityPool,
  identity: Identity,
  { amr, lifetime, tags }: Said,
): Promise<string> {
  const { region, accountId } = emulated.settings
  const issuedAt = Math.floor(emulated.now() / 1000)
  const listed = Object.entries(tags).map(([tag, value]) => [tag, [value]])
  const claims = {
    sub: identity.id,
    aud: pool.id,
    amr,
    iss: identityIssuer,
    [`${identityIssuer}/identity-pool-arn`]: `arn:aws:cognito-identity:${region}:${accountId}:identitypool/${pool.id}`,
    ...(listed.length > 0 && { 'https://aws.amazon.com/tags': { principal_tags: Object.fromEntries(listed) } }),
    exp: issuedAt + lifetime,
    iat: issuedAt,
  }
  const { kid, alg } = emulated.identityKey
  const { privateKey } = await keyPairOf(emulated.identityKey)
  return await new SignJWT(claims).setProtectedHeader({ kid, typ: 'JWS', alg }).sign(privateKey)
}
