import { SignJWT } from 'jose'
import { keyPairOf } from '../../state/signing-keys.ts'
import { identityIssuer } from '../../sts/identity-issuer.ts'
import { invalidParameter } from '../../wire/errors.ts'
import type { Operation } from '../../wire/operation.ts'
import type { CheckedLogin } from '../checked-login.ts'
import { findIdentity } from '../identities.ts'
import { openIdentityCall } from '../identity-call.ts'
import { readFields } from '../request-fields.ts'

const lifetimeSeconds = 600

/**
 * First step of the basic (classic) flow; STS AssumeRoleWithWebIdentity is the second.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetOpenIdToken.html
 */
export const getOpenIdToken: Operation = async (emulated, request) => {
  const fields = readFields(request)
  const identityId = fields.id('IdentityId')
  const requestLogins = fields.logins()
  fields.check()

  if (!findIdentity(emulated, identityId).pool.allowClassicFlow) {
    throw invalidParameter('Basic (classic) flow is not enabled, please use enhanced flow.')
  }
  const { pool, identity, logins } = await openIdentityCall(emulated, identityId, requestLogins)
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
