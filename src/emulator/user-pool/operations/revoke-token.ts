import { ServiceError } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers } from '../../wire/validate.ts'
import { isClientSecret } from '../client-secret.ts'
import { revokeSignIn } from '../pools.ts'
import { clientId, token } from '../rules.ts'
import { endHostedSession } from '../sessions/sessions.ts'
import { findClient } from '../tokens.ts'

/** Ends the sign-in that a refresh token belongs to; one that is unknown or already revoked is no error.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeToken.html */
export const revokeToken: ServedOperation = (emulated, request) => {
  const { Token, ClientId, ClientSecret, RevokeAssociatedSessions } = readMembers(request, {
    Token: token,
    ClientId: clientId,
    ClientSecret: optional('text', { secret: true }),
    RevokeAssociatedSessions: optional('text', { oneOf: ['NONE', 'LINKED'] }),
  })
  const found = findClient(emulated, ClientId)
  // The model has no ResourceNotFoundException for this call.
  if (!found || !isClientSecret(found.client, ClientSecret)) throw unauthorized()
  // The text is unverified: no public thread shows it.
  if (found.client.revokesTokens === false) {
    throw new ServiceError('UnsupportedOperationException', 'Token revocation is not enabled for this client')
  }
  // Cognito's ID and access tokens have three parts, its refresh tokens five. The text is unverified: no public thread shows it.
  if (Token.split('.').length === 3) throw new ServiceError('UnsupportedTokenTypeException', 'Unsupported token type')
  const grant = found.pool.refreshTokens.get(Token)
  if (!grant) return {}
  if (grant.clientId !== ClientId) throw unauthorized()
  revokeSignIn(emulated, found.pool, ClientId, grant.originJti)
  if (RevokeAssociatedSessions === 'LINKED' && found.pool.tracksSessions) {
    endHostedSession(found.pool, grant.username, grant.session.originId)
  }
  return {}
}

/** Type from the model; the text is unverified: no public thread shows it. */
const unauthorized = () => new ServiceError('UnauthorizedException', 'Invalid client or secret')
