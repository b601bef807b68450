import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import type { SessionState, SessionStore } from '../session-state.ts'
import { storageKeys } from '../storage/keys.ts'
import { rememberedGuest } from '../storage/remembered-guest.ts'
import type { World } from '../world.ts'

export type GuestIdentities = ReturnType<typeof createGuestIdentities>

/**
 * Remembers the guest identity ID of each identity pool: every GetId without logins makes a new identity on AWS,
 * for good. A guest's identity ID is all it takes to get that guest's credentials, so it stays in this browser.
 */
export function createGuestIdentities({ storage, inTurn }: World, store: SessionStore) {
  /** Another tab may have got or dropped one meanwhile. */
  function reread(): void {
    store.setState(({ connection }) => ({ guestIdentityId: rememberedGuest(storage, connection) }))
  }

  return {
    reread,

    /** Two tabs that ask at once for a guest's first identity would make two, for good. */
    oneAtATime({ connection }: SessionState, act: () => Promise<void>): Promise<void> {
      return inTurn(storageKeys.guest.name + connection.identityPoolId, () => {
        reread()
        return act()
      })
    },

    forget(): void {
      const { identityPoolId } = store.getState().connection
      if (identityPoolId) storage.remove('guest', identityPoolId)
      reread()
      store.setState({ linkedGuestId: null })
    },

    /** The next sign-in asks for an identity of its own again. */
    unlink: () => store.setState({ linkedGuestId: null }),
  }
}

/** The identity that a sign-in takes along, so that it needs no GetId; null: a new one is asked for. */
export function knownIdentityOf(
  state: Pick<SessionState, 'guestIdentityId' | 'linkedGuestId'>,
  signInMethod: SignInMethod,
): string | null {
  return signInMethod === 'guest' ? state.guestIdentityId : state.linkedGuestId
}
