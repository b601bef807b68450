import type { Refreshable, Refreshed } from '../../cognito/refreshed.ts'
import { userPoolLogins } from '../sign-in/answered.ts'
import type { Progress } from '../sign-in/journey.ts'
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
  context.updateResults({ refresh: { by, rotated, before, after }, roleMayDiffer: true })
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
