import { invalidParameter, resourceNotFound } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'
import { originOf } from '../claims.ts'
import { token } from '../rules.ts'
import {
  endHostedSession,
  endTokenSession,
  hostedSessions,
  requireTracking,
  tokenSessions,
} from '../sessions/sessions.ts'
import { readAccessToken } from '../tokens.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RevokeUserSession.html */
export const revokeUserSession: ServedOperation = async (emulated, request) => {
  const { AccessToken, SessionId, RevokeAssociatedSessions } = readMembers(request, {
    AccessToken: token,
    SessionId: required('text', { minLength: 1, maxLength: 131072 }),
    RevokeAssociatedSessions: optional('text', { oneOf: ['NONE', 'LINKED'] }),
  })
  const { pool, user, claims } = await readAccessToken(emulated, AccessToken, 'aws.cognito.signin.user.admin')
  requireTracking(pool)
  const { username } = user
  const [tokens, hosted] = [tokenSessions(emulated, pool, username), hostedSessions(emulated, pool, username)]
  const withLinked = RevokeAssociatedSessions === 'LINKED'
  const grant = tokens.find(({ session }) => session.id === SessionId)
  if (grant) {
    // Both texts are unverified: no public thread shows them.
    if (grant.originJti === originOf(claims)) throw invalidParameter('The current session cannot be revoked.')
    endTokenSession(emulated, pool, grant)
    if (withLinked) endHostedSession(pool, username, grant.session.originId)
    return {}
  }
  if (!hosted.some(({ id }) => id === SessionId)) throw resourceNotFound('Session does not exist.')
  endHostedSession(pool, username, SessionId)
  if (withLinked) {
    const linked = tokens.filter(({ session }) => session.originId === SessionId)
    for (const each of linked) endTokenSession(emulated, pool, each)
  }
  return {}
}
