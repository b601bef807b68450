import type { LocalCognito } from './local-cognito.ts'
import type { SessionParts } from './session-parts.ts'
import { isSignedIn } from './session-state.ts'
import { progressOf } from './sign-in/journey.ts'
import { readOwnConnections } from './storage/own-connections.ts'
import { withEnded } from './tasks/task-results.ts'
import { type TabMessage, tellOtherTabs } from './tell-other-tabs.ts'
import { userOf } from './user-of.ts'

interface TabParts extends Pick<SessionParts, 'world' | 'store'> {
  readonly localCognito: () => Promise<Pick<LocalCognito, 'forgetReset'>>
}

/** Tells the other tabs of this one, and what they tell to the user. Each tab's session stays its own. */
export function joinOtherTabs({ world, store, localCognito }: TabParts): void {
  const { storage } = world

  function hear(message: TabMessage): void {
    const state = store.getState()
    const { connection, journey, lastSession } = state
    switch (message.kind) {
      case 'opened':
        if (isSignedIn(state)) tellOtherTabs(storage, { kind: 'signed-in', connection: connection.id })
        break
      case 'signed-in':
        if (journey.at === 'choosing' && lastSession === null && connection.id === message.connection) {
          store.setState({ lastSession: 'elsewhere' })
        }
        break
      case 'signed-out-everywhere': {
        const progress = progressOf(journey)
        const user = progress && userOf(connection, progress)
        if (user?.sub === message.sub && user.userPoolId === message.userPoolId) {
          store.setState(({ tasks }) => ({
            tasks: { ...tasks, ...withEnded(tasks, 'everywhere'), endedElsewhere: true },
          }))
        }
        break
      }
      case 'local-reset':
        localCognito().then(
          ({ forgetReset }) => forgetReset(message.identityPoolId),
          () => {},
        )
        break
      default:
        message satisfies never
    }
  }

  storage.onWritten('message', hear)
  storage.onWritten('connections', () => store.setState({ ownConnections: readOwnConnections(storage) }))
  tellOtherTabs(storage, { kind: 'opened' })
}
