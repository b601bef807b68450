import { ProblemError } from '../../cognito/problem.ts'
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
  if (hasExpiredIdToken(progress(), context.now())) await refreshIfPossible(context)
  const { requestGrant } = await services.identityPool()
  const grant = () =>
    requestGrant(connection, {
      logins: usableLogins(progress().logins),
      knownIdentityId,
      onIdentity: () => {},
      customRoleArn: roleArn ?? undefined,
    })
  const { credentials, identityId } = await grant().catch(async (error: unknown) => {
    if (!isOfExpiredToken(error) || !(await refreshIfPossible(context))) throw error
    return grant()
  })
  const before = context.results()
  const roleMayDiffer = before.roleMayDiffer || roleArn !== before.customRoleArn
  updateProgress({ credentials, identityId })
  updateResults({ renewed: context.now(), stopped: false, customRoleArn: roleArn, roleMayDiffer })
  if (!roleMayDiffer) return
  const { callerIdentity } = await services.sts()
  updateProgress({ caller: await callerIdentity(connection, credentials, context.now()) })
  updateResults({ roleMayDiffer: false })
}

/** @returns whether there are new tokens */
async function refreshIfPossible(context: TaskContext): Promise<boolean> {
  const { tokens } = context.progress()
  if (!isRefreshable(tokens)) return false
  await refreshTokens(context, tokens)
  return true
}

/** The services' clock may be further on than their answers have shown. */
const isOfExpiredToken = (error: unknown): boolean =>
  error instanceof ProblemError &&
  error.problem.kind === 'refused' &&
  /^Invalid login token\. Token expired/.test(error.problem.message)

/** By the services' clock; the expiry of a token that is no JWT is unknown. */
function hasExpiredIdToken({ tokens }: Progress, now: number): boolean {
  const expires = tokens && unverifiedEnd(decodeUnverified(tokens.idToken))
  return expires !== null && expires <= now
}
