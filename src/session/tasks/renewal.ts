import { decodeUnverified, unverifiedEnd } from '../../token/decode.ts'
import { services } from '../services.ts'
import type { Progress } from '../sign-in/journey.ts'
import { usableLogins } from '../usable.ts'
import { isRefreshable, type Needed } from './needs.ts'
import { refreshTokens } from './refresh.ts'
import type { TaskContext } from './task-context.ts'

/** Fresh credentials of the role that the present ones are of. */
export function renewCredentials(context: TaskContext, identity: Needed['identity']): Promise<void> {
  return credentialsOfRole(context, identity, context.results().customRoleArn)
}

/**
 * Credentials for the identity that is known: one request, and STS is asked only where the role may differ.
 * @param roleArn one of the token's `cognito:roles`; null: the one that the pool chooses
 */
export async function credentialsOfRole(
  context: TaskContext,
  { identityId: knownIdentityId }: Needed['identity'],
  roleArn: string | null,
): Promise<void> {
  const { connection, progress, updateProgress, updateResults } = context
  const { tokens } = progress()
  if (hasExpiredIdToken(progress(), context.now()) && isRefreshable(tokens)) await refreshTokens(context, tokens)
  const { requestGrant } = await services.identityPool()
  const { credentials, identityId } = await requestGrant(connection, {
    logins: usableLogins(progress().logins),
    knownIdentityId,
    onIdentity: () => {},
    customRoleArn: roleArn ?? undefined,
  })
  const before = context.results()
  const roleMayDiffer = before.roleMayDiffer || roleArn !== before.customRoleArn
  updateProgress({ credentials, identityId })
  updateResults({ renewed: context.now(), stopped: false, customRoleArn: roleArn, roleMayDiffer })
  if (!roleMayDiffer) return
  const { callerIdentity } = await services.sts()
  updateProgress({ caller: await callerIdentity(connection, credentials) })
  updateResults({ roleMayDiffer: false })
}

/** By the services' clock; the expiry of a token that is no JWT is unknown. */
function hasExpiredIdToken({ tokens }: Progress, now: number): boolean {
  const expires = tokens && unverifiedEnd(decodeUnverified(tokens.idToken))
  return expires !== null && expires <= now
}
