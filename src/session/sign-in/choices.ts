import type { PasswordFlow } from '../../cognito/user-pool/sign-in.ts'
import { lacking } from '../../connection/needs.ts'
import type { AuthorizeQuery } from '../../protocol/authorize-parameters.ts'
import { type SignInMethod, signInMethodNames } from '../../protocol/sign-in-methods.ts'
import type { SessionParts } from '../session-parts.ts'
import type { OverviewShares } from '../session-state.ts'
import type { AccountStep } from '../tasks/account/account-step.ts'

/** What the user chooses beside the connection. */
export function createChoices({ world, store, journey, guests }: SessionParts) {
  return {
    chooseSignInMethod(signInMethod: SignInMethod): void {
      journey.reset()
      store.setState({ signInMethod, lastSession: null })
    },

    choosePasswordFlow: (passwordFlow: PasswordFlow) => store.setState({ passwordFlow }),

    chooseAuthorizeQuery: (authorizeQuery: AuthorizeQuery) => store.setState({ authorizeQuery }),

    /** @param account null: back to the sign-in */
    openAccount(account: AccountStep | null): void {
      world.recorder.cancel()
      journey.reset()
      store.setState(({ tasks }) => ({ tasks: { ...tasks, account } }))
    },

    trustEndpoints: () => store.setState(({ connection }) => ({ trusted: connection })),

    /** Back to the choice of a sign-in method; what is chosen there takes this guest's identity along. */
    linkGuest(): void {
      const { connection, guestIdentityId } = store.getState()
      const usable = (method: SignInMethod) => method !== 'guest' && lacking(connection, method).length === 0
      const signInMethod = signInMethodNames.find(usable)
      if (!signInMethod) return
      journey.reset()
      store.setState({ signInMethod, linkedGuestId: guestIdentityId })
    },

    enableShortcuts(on: boolean): void {
      store.setState({ shortcutsEnabled: on })
      world.storage.write('shortcuts', on ? 'on' : 'off')
    },

    shareOverview(place: keyof OverviewShares, share: number): void {
      store.setState(({ overviewShares }) => ({ overviewShares: { ...overviewShares, [place]: share } }))
      world.storage.write(place === 'beside' ? 'shareBeside' : 'shareAbove', share)
    },

    unlinkGuest: guests.unlink,
    forgetGuest: guests.forget,
  }
}
