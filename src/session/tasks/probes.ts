import { type Problem, ProblemError } from '../../cognito/problem.ts'
import { type IssuedCredentials, isUsable } from '../../credentials/aws-credentials.ts'
import { hasExpired } from '../../credentials/time-left.ts'
import type { AccessToken } from '../../token/token-set.ts'
import { services } from '../services.ts'
import type { SignInWindow } from '../sign-in/window/sign-in-window.ts'
import { usable, usableLogins } from '../usable.ts'
import type { Needed } from './needs.ts'
import { refusesWhatWasSent } from './refusals.ts'
import type { TaskContext } from './task-context.ts'
import { taskServices } from './task-services.ts'

/** What was issued and may still work after a sign-out, in the order of the journey. */
export const artifacts = ['id-token', 'access-token', 'refresh-token', 'credentials', 'cookie'] as const

export type Artifact = (typeof artifacts)[number]

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

/**
 * The cookie belongs to another origin: the page can only ask for a code without a sign-in, which it then doesn't use.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 * @throws ProblemError with login_required where there is no session
 */
export async function probeCookie({ askHostedUi }: TaskContext, opened: SignInWindow): Promise<void> {
  await askHostedUi({ prompt: 'none' }, opened)
}

/** What the service said where it refuses what was tried; null: it said no such thing. */
export function refusalOf(problem: Problem): string | null {
  if (refusesWhatWasSent(problem)) return problem.message || problem.code
  return problem.kind === 'sent-back' && problem.awaited && problem.error === 'login_required' ? problem.error : null
}
