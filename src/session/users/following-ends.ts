import type { Connection } from '../../connection/connection.ts'
import { isRenamed } from '../own-connections.ts'
import { progressOf } from '../sign-in/journey.ts'
import { withEnded } from '../tasks/task-results.ts'
import type { TaskParts } from '../tasks/task-runner.ts'
import type { TabMessage } from '../tell-other-tabs.ts'
import { userOf } from '../user-of.ts'
import type { KeptUser, KeptUsers } from './kept-users.ts'

type User = NonNullable<ReturnType<typeof userOf>>

/** What is ended, reset or deleted elsewhere is so for the users who are kept, too. */
export function followEnds(users: KeptUsers, { world, store }: TaskParts): void {
  function markEnded({ sub, userPoolId }: User): void {
    users.change((user) => {
      const its = userOf(user.connection, user.journey.progress)
      if (its?.sub !== sub || its.userPoolId !== userPoolId || user.tasks.endedElsewhere) return user
      return { ...user, tasks: { ...user.tasks, ...withEnded(user.tasks, 'everywhere'), endedElsewhere: true } }
    })
  }

  /** The local Cognito knows nothing of what it had issued. */
  function dropReset(identityPoolId: string | undefined): void {
    const isReset = ({ connection }: KeptUser) =>
      connection.localCognito === true && connection.identityPoolId === identityPoolId
    users.change((user) => (isReset(user) ? null : user))
  }

  function hear(message: TabMessage): void {
    if (message.kind === 'signed-out-everywhere') markEnded(message)
    if (message.kind === 'local-reset') dropReset(message.identityPoolId)
  }

  /** As with the user who is shown: a rename ends nothing, another change drops what was issued before it. */
  function follow(own: readonly Connection[], before: readonly Connection[]): void {
    const changed = before.filter((connection) => !own.includes(connection))
    users.change((user) => {
      if (!changed.some(({ id }) => id === user.connection.id)) return user
      const now = own.find(({ id }) => id === user.connection.id)
      if (!now || !isRenamed(user.connection, now)) return null
      return { ...user, connection: now, trusted: user.trusted && now }
    })
  }

  world.storage.onWritten('message', hear)
  store.subscribe((state, before) => {
    const { connection, journey, tasks, lastSession } = state
    if (tasks.ended !== before.tasks.ended && tasks.ended.includes('everywhere')) {
      const progress = progressOf(journey)
      const user = progress && userOf(connection, progress)
      if (user) markEnded(user)
    }
    if (state.ownConnections !== before.ownConnections) follow(state.ownConnections, before.ownConnections)
    if (lastSession !== before.lastSession && lastSession === 'local-reset') dropReset(connection.identityPoolId)
  })
}
