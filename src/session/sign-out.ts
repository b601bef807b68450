import { forgetSecrets, isInTheClear } from './forgetting.ts'
import type { LastSession } from './last-session.ts'
import { services } from './services.ts'
import type { SessionParts } from './session-parts.ts'
import { isSignedIn } from './session-state.ts'

/** The ways out of this page. */
export function createSignOut(parts: SessionParts) {
  const { world, store, journey } = parts
  const signOutUrl = `${world.root}/`

  function sessionNow(): LastSession | null {
    const state = store.getState()
    if (isSignedIn(state)) return state.tasks.ended.length > 0 ? 'revoked' : 'signed-out'
    return isInTheClear(world.trace.store.getState().runs, state.keptRuns) ? 'secrets-forgotten' : null
  }

  /** Drops all that was issued, but to the users who are kept: the trace keeps fingerprints; the remembered guest identity stays in this browser. */
  function signOut(): void {
    const lastSession = sessionNow()
    world.recorder.cancel()
    forgetSecrets(world.trace, store.getState().keptRuns)
    world.storage.clearSignIn()
    journey.reset()
    store.setState(({ formGeneration, lastSession: before }) => ({
      lastSession: lastSession ?? before,
      linkedGuestId: null,
      formGeneration: formGeneration + 1,
    }))
  }

  return {
    signOut,

    /** To be registered at the app client. */
    signOutUrl,

    /** Signs out here and ends the Hosted UI's browser session too. */
    async signOutOfHostedUi(): Promise<void> {
      signOut()
      try {
        const { leaveForLogout } = await services.leave()
        await leaveForLogout(parts, signOutUrl)
      } catch {
        // Cancelled while it waited, or its code can't be fetched: only this page has signed out.
      }
    },
  }
}

export type SignOut = ReturnType<typeof createSignOut>
