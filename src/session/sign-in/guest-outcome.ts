import type { Problem } from '../../cognito/problem.ts'
import type { SessionStore } from '../session-state.ts'
import type { AppStorage } from '../storage/app-storage.ts'
import { rememberedGuest } from '../storage/remembered-guest.ts'
import type { StepOutcome } from './answered.ts'
import type { Progress } from './journey.ts'

/**
 * Keeps the identity that a guest got, and drops one that the pool refuses or that has become a user's.
 * @returns what the sign-in goes on with: an identity that was refused is not shown again
 */
export function followOutcome(
  storage: AppStorage,
  store: SessionStore,
  progress: Progress,
  outcome: StepOutcome,
): Progress {
  const { connection, linkedGuestId } = store.getState()
  const pool = connection.identityPoolId
  const isGuest = progress.signInMethod === 'guest'
  if (!pool || (!isGuest && linkedGuestId === null)) return progress
  const refused = outcome.got === 'problem' && refusesIdentity(outcome.problem)
  const granted = outcome.got === 'grant'
  if (isGuest && granted) storage.write('guest', outcome.identityId, pool)
  if (isGuest ? refused : granted) storage.remove('guest', pool)
  store.setState({ guestIdentityId: rememberedGuest(storage, connection) })
  if (refused || granted) store.setState({ linkedGuestId: null })
  return refused ? { ...progress, identityId: null } : progress
}

/** The identity is gone, or has become a user's: asking with it again would fail again. */
function refusesIdentity(problem: Problem): boolean {
  return problem.kind === 'refused' && /^(ResourceNotFound|NotAuthorized)Exception$/.test(problem.code)
}
