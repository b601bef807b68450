import { logoutAddress } from '../cognito/hosted-ui/logout.ts'
import { forgetSecrets, isInTheClear } from './forgetting.ts'
import type { LastSession } from './last-session.ts'
import type { SessionParts } from './session-parts.ts'
import { isSignedIn } from './session-state.ts'
import { passRedirect, recordRedirect } from './trace-entries.ts'

/** The ways out of this page. */
export function createSignOut({ world, store, journey }: SessionParts) {
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
      const address = logoutAddress(store.getState().connection, signOutUrl)
      if (address === null) return
      try {
        const redirect = await passRedirect(world, '/logout', address)
        store.setState({ lastSession: 'left-for-logout' })
        recordRedirect(world, 'left', null, redirect)
        world.goTo(redirect.url)
      } catch {
        // Cancelled while it waited: only this page has signed out.
      }
    },
  }
}

export type SignOut = ReturnType<typeof createSignOut>
