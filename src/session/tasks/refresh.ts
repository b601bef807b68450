import type { Refreshable, Refreshed } from '../../cognito/refreshed.ts'
import { userPoolLogins } from '../sign-in/answered.ts'
import type { Progress } from '../sign-in/journey.ts'
import { isRefreshable } from './needs.ts'
import type { TaskContext } from './task-context.ts'
import { taskServices } from './task-services.ts'

/** Which call a sign-in is refreshed by: where its tokens came from. */
export function refreshesThrough({ signInMethod }: Progress): 'api' | 'hosted-ui' {
  return signInMethod === 'hosted-ui' ? 'hosted-ui' : 'api'
}

/** Fresh tokens for the refresh token. */
export async function refreshTokens(context: TaskContext, before: Refreshable): Promise<void> {
  const { tokens: after, by, rotated } = await refreshed(context, before)
  context.updateProgress({ tokens: after, logins: userPoolLogins(context.connection, after) })
  context.updateResults({ refresh: { by, rotated, before, after, at: context.now() }, roleMayDiffer: true })
}

/**
 * Sends the refresh token that the last refresh replaced, to see whether the service still takes it. New tokens that it
 * brings are dropped: the sign-in goes on with its own.
 */
export async function reuseRefreshToken(context: TaskContext): Promise<void> {
  const { refresh } = context.results()
  if (!refresh?.rotated || !isRefreshable(refresh.before)) throw new Error('no refresh token was replaced')
  context.updateResults({ reuse: { replacedBy: refresh, at: context.now() } })
  await refreshed(context, refresh.before)
}

async function refreshed({ connection, progress, results }: TaskContext, before: Refreshable): Promise<Refreshed> {
  if (refreshesThrough(progress()) === 'hosted-ui') {
    const { refreshThroughHostedUi } = await taskServices.tokenEndpoint()
    return refreshThroughHostedUi(connection, before)
  }
  const { refreshThroughApi } = await taskServices.refresh()
  const rotates = results().refresh?.by === 'GetTokensFromRefreshToken'
  return refreshThroughApi(connection, before, rotates)
}
