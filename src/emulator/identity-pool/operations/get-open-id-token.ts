import { invalidParameter } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import type { CheckedLogin } from '../checked-login.ts'
import { refuseCognitoToken } from '../developer-login.ts'
import { findIdentity } from '../identities.ts'
import { openIdentityCall } from '../identity-call.ts'
import { signOpenIdToken } from '../open-id-token.ts'
import { principalTagsOf } from '../principal-tags.ts'
import { id, logins as loginsRule } from '../rules.ts'
import { refuseSamlLogin } from '../saml-login.ts'

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
  refuseCognitoToken(Logins)
  refuseSamlLogin(Logins)
  const { pool, identity, logins } = await openIdentityCall(emulated, IdentityId, Logins)
  const token = await signOpenIdToken(emulated, pool, identity, {
    amr: authenticationMethods(logins),
    lifetime: lifetimeSeconds,
    tags: principalTagsOf(pool, logins),
  })
  return { IdentityId: identity.id, Token: token }
}

/** What role trust policies test as `cognito-identity.amazonaws.com:amr`. */
function authenticationMethods(logins: readonly CheckedLogin[]): string[] {
  if (logins.length === 0) return ['unauthenticated']
  return ['authenticated', ...logins.flatMap(({ provider, amr }) => [provider, amr])]
}
