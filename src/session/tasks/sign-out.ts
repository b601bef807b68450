import { type Problem, ProblemError, problemFrom } from '../../cognito/problem.ts'
import type { Refreshable } from '../../cognito/refreshed.ts'
import { meaningOfScope } from '../../protocol/scopes.ts'
import { scopesOf } from '../../token/scopes.ts'
import type { AccessToken, TokenSet } from '../../token/token-set.ts'
import { usable } from '../usable.ts'
import { userOf } from '../user-of.ts'
import { isRefreshable } from './needs.ts'
import { refreshesThrough } from './refresh.ts'
import type { TaskContext } from './task-context.ts'
import { type RemoteSignOut, withEnded } from './task-results.ts'
import { taskServices } from './task-services.ts'

/** Ends this sign-in's refresh token, and the access tokens that came with it. */
export async function revoke(context: TaskContext, { refreshToken }: Refreshable): Promise<void> {
  const { connection } = context
  if (refreshesThrough(context.progress()) === 'hosted-ui') {
    const { revokeThroughHostedUi } = await taskServices.tokenEndpoint()
    await revokeThroughHostedUi(connection, refreshToken)
  } else {
    const { revokeThroughApi } = await taskServices.revoke()
    await revokeThroughApi(connection, refreshToken)
  }
  markEnded(context, 'revoke')
}

/** The same with the session of managed login that it came through, which only the API ends. */
export async function revokeLinked(context: TaskContext, { refreshToken }: Refreshable): Promise<void> {
  const { revokeThroughApi } = await taskServices.revoke()
  await revokeThroughApi(context.connection, refreshToken, true)
  markEnded(context, 'revoke')
}

/** Ends every sign-in of this user. */
export async function signOutEverywhere(context: TaskContext, accessToken: AccessToken): Promise<void> {
  const { signOutEverywhere: send } = await taskServices.signOut()
  await send(context.connection, usable(accessToken))
  markEnded(context, 'everywhere')
  const user = userOf(context.connection, context.progress())
  if (user) context.tellOtherTabs({ kind: 'signed-out-everywhere', ...user })
}

/** The page of a sign-out was opened in another tab, so that this one keeps what it holds. */
export function signOutInOtherTab({ results, updateResults }: TaskContext, way: 'hosted-ui' | 'provider'): void {
  updateResults({ trials: { after: way, seen: results().trials?.seen ?? {} } })
}

function markEnded({ results, updateResults }: TaskContext, kind: RemoteSignOut): void {
  updateResults(withEnded(results(), kind))
}

/** Everything that can be ended, then away from this page, too; a refusal keeps the page, so that it can be read. */
export async function endEverything(context: TaskContext): Promise<void> {
  const { tokens } = context.progress()
  const { ended } = context.results()
  const problems: Problem[] = []
  const failed = (error: unknown) => {
    const problem = problemFrom(error)
    if (!isAlreadyOver(problem)) problems.push(problem)
  }
  // First, since it wants an access token that the revocation would end. What was ended took that token with it.
  if (tokens && ended.length === 0 && allowsSelfService(tokens)) {
    await signOutEverywhere(context, tokens.accessToken).catch(failed)
  }
  if (isRefreshable(tokens) && !ended.includes('revoke')) await revoke(context, tokens).catch(failed)
  const [problem] = problems
  if (problem) throw new ProblemError(problem)
  context.signOut()
}

/** The service refuses since another tab or device has ended the sign-in before: that is what was wanted. */
function isAlreadyOver(problem: Problem): boolean {
  return problem.kind === 'refused' && /^(Access|Refresh) Token has been revoked$/.test(problem.message)
}

export function allowsSelfService({ accessToken }: TokenSet): boolean {
  return scopesOf(accessToken).some((scope) => meaningOfScope(scope) === 'self-service')
}
