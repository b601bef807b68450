import type { Connection } from '../connection/connection.ts'
import type { SessionStore } from './session-state.ts'
import type { GuestIdentities } from './sign-in/guest-identities.ts'
import type { JourneyWriter } from './sign-in/journey-writer.ts'
import type { World } from './world.ts'

/** What the objects of a session share. */
export interface SessionParts {
  readonly world: World
  /** Given by the deployment. */
  readonly connections: readonly Connection[]
  /** One of those, or of the user's own. */
  readonly connectionOf: (id: string | undefined) => Connection | null
  /** The true state; what is drawn may be late. */
  readonly store: SessionStore
  readonly journey: JourneyWriter
  readonly guests: GuestIdentities
}
