import type { AccessToken } from '../../token/token-set.ts'
import { usable } from '../usable.ts'
import type { TaskContext } from './task-context.ts'
import { taskServices } from './task-services.ts'

/** Where the user is signed in. */
export async function listUserSessions(
  { connection, updateResults }: TaskContext,
  accessToken: AccessToken,
): Promise<void> {
  const { listSessions } = await taskServices.sessions()
  updateResults({ sessions: await listSessions(connection, usable(accessToken)) })
}

/** Ends another session of the user. */
export async function revokeUserSession(
  context: TaskContext,
  accessToken: AccessToken,
  session: { readonly id: string; readonly withLinked: boolean },
): Promise<void> {
  const { revokeSession } = await taskServices.sessions()
  await revokeSession(context.connection, usable(accessToken), session)
}
