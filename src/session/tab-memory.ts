import { lacking } from '../connection/needs.ts'
import { lastSessionOf } from './last-session.ts'
import type { SessionParts } from './session-parts.ts'
import { choicesFor, isSignedIn, type SessionState } from './session-state.ts'
import type { Attempt } from './storage/attempt.ts'
import type { StoredValue } from './storage/keys.ts'

interface Arrival {
  /** The sign-in at the Hosted UI that this load of the page has given up; null: none was awaited. */
  readonly givenUp: Attempt | 'too-old' | null
  /** Whether the browser's history was used, instead of a redirect or a link. */
  readonly isBack: boolean
}

/** What a tab remembers of its use over a reload and over the way to another site and back: no secrets. */
export function createTabMemory({ world, connectionOf, store }: SessionParts) {
  const { storage } = world
  const tab = storage.read('tab')
  const known = connectionOf(tab?.connection)
  if (tab && known) {
    const { signInMethod, username, passwordFlow, authorizeQuery } = tab
    const isUsable = lacking(known, signInMethod).length === 0
    store.setState({
      ...choicesFor(known, storage),
      ...(isUsable && { signInMethod }),
      username,
      passwordFlow,
      authorizeQuery,
    })
  }
  let written = ''
  store.subscribe((state) => {
    const memory = memoryOf(state)
    const text = JSON.stringify(memory)
    if (text === written) return
    written = text
    try {
      storage.write('tab', memory)
    } catch {
      // Full, or refused: a reload forgets it, and nothing else depends on it.
    }
  })

  return {
    /** To be called where the page was opened by anything but the Hosted UI's redirect: tells what became of the session before. */
    arrived({ givenUp, isBack }: Arrival): void {
      store.setState({ lastSession: lastSessionOf({ tab, isAwaited: givenUp !== null, isBack }) })
    },
  }
}

function memoryOf(state: SessionState): StoredValue<'tab'> {
  const { connection, signInMethod, username, passwordFlow, authorizeQuery, lastSession } = state
  return {
    connection: connection.id,
    signInMethod,
    username,
    passwordFlow,
    authorizeQuery,
    isSignedIn: isSignedIn(state) || state.keptRuns.length > 0,
    isLeavingForLogout: lastSession === 'left-for-logout',
  }
}
