import type { HostedSession } from '../../state/hosted-sign-ins.ts'
import type { Emulated } from '../../state/state.ts'
import type { RefreshGrant, UserPool } from '../../state/user-pool.ts'
import { ServiceError } from '../../wire/errors.ts'
import type { WireObject } from '../../wire/operation.ts'
import { revokeSignIn } from '../pools.ts'

/** The type is the model's; the text is unverified: no public thread shows it. */
export function requireTracking({ tracksSessions }: UserPool): void {
  if (tracksSessions) return
  throw new ServiceError('OperationNotEnabledException', 'Session tracking is not enabled for this user pool.')
}

/** Those in force, each by its latest refresh token. */
export function tokenSessions({ now }: Emulated, pool: UserPool, username: string): readonly RefreshGrant[] {
  const grants = pool.refreshTokens
    .withKey('username', username)
    .filter(({ originJti, expires }) => !pool.revokedOrigins.has(originJti) && expires > now())
  return [...new Map(grants.map((grant) => [grant.session.id, grant])).values()]
}

export const hostedSessions = ({ now }: Emulated, pool: UserPool, username: string): readonly HostedSession[] =>
  pool.hostedSessions.withKey('username', username).filter(({ expires }) => expires > now())

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SessionDescriptionType.html */
export const tokenSessionAnswer = ({ clientId, session, originJti }: RefreshGrant, current: unknown): WireObject => ({
  ClientId: clientId,
  CreateDate: session.created / 1000,
  IsCurrentSession: originJti === current,
  LastActiveDate: session.lastActive / 1000,
  ...(session.originId !== null && { OriginSessionId: session.originId }),
  SessionId: session.id,
  SessionType: 'TOKEN',
})

export const hostedSessionAnswer = ({ clientId, id, authTime, lastActive }: HostedSession): WireObject => ({
  ClientId: clientId,
  CreateDate: authTime,
  IsCurrentSession: false,
  LastActiveDate: lastActive / 1000,
  SessionId: id,
  SessionType: 'SSO',
})

export function endTokenSession(emulated: Emulated, pool: UserPool, { clientId, originJti }: RefreshGrant): void {
  revokeSignIn(emulated, pool, clientId, originJti)
}

/** Its cookie is worth nothing from now on. */
export function endHostedSession(pool: UserPool, username: string, id: string | null): void {
  const found = pool.hostedSessions.withKey('username', username).find((each) => each.id === id)
  if (found) pool.hostedSessions.delete(found.cookie)
}
