import type { AccessToken } from '../../token/token-set.ts'
import { usable } from '../usable.ts'
import type { TaskContext } from './task-context.ts'
import type { PasskeyResults } from './task-results.ts'
import { taskServices } from './task-services.ts'

/** The user's passkeys as the user pool lists them now. */
export async function listPasskeys(context: TaskContext, accessToken: AccessToken): Promise<void> {
  const { listPasskeys: list } = await taskServices.passkeys()
  update(context, { listed: await list(context.connection, usable(accessToken)) })
}

/** What the authenticator shall make; the browser is not asked yet. */
export async function requestPasskey(context: TaskContext, accessToken: AccessToken): Promise<void> {
  const { requestPasskey: request } = await taskServices.passkeys()
  update(context, { requested: await request(context.connection, usable(accessToken)), made: null })
}

/** Has the authenticator make the passkey that was requested, and the user pool keep it. */
export async function registerPasskey(context: TaskContext, accessToken: AccessToken): Promise<void> {
  const requested = context.results().passkeys?.requested
  if (!requested) throw new Error('no passkey was requested')
  const [{ createPasskey }, { registerPasskey: register }] = await Promise.all([
    taskServices.ceremony(),
    taskServices.passkeys(),
  ])
  const credential = await createPasskey(context.passkeys, requested, context.signal)
  context.note({ name: 'passkey-creation', values: [measured(credential)] })
  // Shown whatever the user pool makes of it. The challenge serves once.
  update(context, { requested: null, made: { credential, requested } })
  await register(context.connection, usable(accessToken), credential)
}

export async function removePasskey(context: TaskContext, accessToken: AccessToken, id: string): Promise<void> {
  const { removePasskey: remove } = await taskServices.passkeys()
  await remove(context.connection, usable(accessToken), id)
}

export const noPasskeys: PasskeyResults = { listed: null, requested: null, made: null }

const measured = (credential: object) => ({ name: 'Credential', length: JSON.stringify(credential).length })

function update({ results, updateResults }: TaskContext, change: Partial<PasskeyResults>): void {
  updateResults({ passkeys: { ...(results().passkeys ?? noPasskeys), ...change } })
}
