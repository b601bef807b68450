import { SignJWT } from 'jose'
import { keyPairOf } from '../../state/signing-keys.ts'
import { identityIssuer } from '../../sts/identity-issuer.ts'
import { invalidParameter } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import type { CheckedLogin } from '../checked-login.ts'
import { findIdentity } from '../identities.ts'
import { openIdentityCall } from '../identity-call.ts'
import { id, logins as loginsRule } from '../rules.ts'

const lifetimeSeconds = 600

/**
 * First step of the basic (classic) flow; STS AssumeRoleWithWebIdentity is the second.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetOpenIdToken.html
 */
export const getOpenIdToken: ServedOperation = async (emulated, request) => {
  const { IdentityId, Logins = {} } = readMembers(request, { IdentityId: id, Logins: loginsRule }, 'identity-pool')
  if (!findIdentity(emulated, IdentityId).pool.allowClassicFlow) {
    throw invalidParameter('Basic (classic) flow is not enabled, please use enhanced flow.')
  }
  const { pool, identity, logins } = await openIdentityCall(emulated, IdentityId, Logins)
  const { region, accountId } = emulated.settings
  const issuedAt = Math.floor(emulated.now() / 1000)
  const claims = {
    sub: identity.id,
    aud: pool.id,
    amr: authenticationMethods(logins),
    iss: identityIssuer,
    [`${identityIssuer}/identity-pool-arn`]: `arn:aws:cognito-identity:${region}:${accountId}:identitypool/${pool.id}`,
    exp: issuedAt + lifetimeSeconds,
    iat: issuedAt,
  }
  const { kid, alg } = emulated.identityKey
  const { privateKey } = await keyPairOf(emulated.identityKey)
  const token = await new SignJWT(claims).setProtectedHeader({ kid, typ: 'JWS', alg }).sign(privateKey)
  return { IdentityId: identity.id, Token: token }
}

/** What role trust policies test as `cognito-identity.amazonaws.com:amr`. */
function authenticationMethods(logins: readonly CheckedLogin[]): string[] {
  if (logins.length === 0) return ['unauthenticated']
  return ['authenticated', ...logins.flatMap(({ provider, amr }) => [provider, amr])]
}
