import { ProblemError } from '../../cognito/problem.ts'
import { type IssuedCredentials, isUsable } from '../../credentials/aws-credentials.ts'
import { hasExpired } from '../../credentials/time-left.ts'
import type { AccessToken } from '../../token/token-set.ts'
import { services } from '../services.ts'
import { usable, usableLogins } from '../usable.ts'
import type { Needed } from './needs.ts'
import type { TaskContext } from './task-context.ts'
import { taskServices } from './task-services.ts'

/** What was issued and may still work after a sign-out, in the order of the journey. */
export const artifacts = ['id-token', 'access-token', 'refresh-token', 'credentials', 'cookie'] as const

export type Artifact = (typeof artifacts)[number]

/** The Hosted UI's cookie can't be probed: it belongs to another origin. */
export type ProbedArtifact = Exclude<Artifact, 'cookie'>

// Each asks a service whether it still takes what was issued; nothing of the answer is kept.

export async function probeIdToken({ connection }: TaskContext, identity: Needed['identity']): Promise<void> {
  const { requestGrant } = await services.identityPool()
  const { identityId: knownIdentityId, logins } = identity
  await requestGrant(connection, { logins: usableLogins(logins), knownIdentityId, onIdentity: () => {} })
}

export async function probeAccessToken({ connection }: TaskContext, accessToken: AccessToken): Promise<void> {
  const { getUser } = await taskServices.getUser()
  await getUser(connection, usable(accessToken))
}

export async function probeCredentials(
  { connection, now }: TaskContext,
  credentials: IssuedCredentials,
): Promise<void> {
  if (!isUsable(credentials) || hasExpired(credentials.expires, now())) {
    throw new ProblemError({ kind: 'credentials-expired' })
  }
  const { callerIdentity } = await services.sts()
  await callerIdentity(connection, credentials, now())
}
