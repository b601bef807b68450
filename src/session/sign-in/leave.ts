import { hostedUiAddress } from '../../cognito/hosted-ui/authorize.ts'
import { logoutAddress } from '../../cognito/hosted-ui/logout.ts'
import type { HostedUiSettings } from '../../cognito/hosted-ui/oidc-client.ts'
import type { SessionParts } from '../session-parts.ts'
import { clearAttemptLater } from '../storage/attempt.ts'
import { recordComputation, recordRedirect } from '../trace-entries.ts'
import type { Leaving } from './leaving.ts'
import { passRedirect } from './pass-redirect.ts'
import { signInThroughWindow } from './window/through-window.ts'

/** Stores what the return needs, and goes to the Hosted UI; or does it all from here, in a window. */
export async function leave(parts: SessionParts, settings: HostedUiSettings, leaving: Leaving): Promise<void> {
  const { world, store } = parts
  const { storage } = world
  const { connection, linkedGuestId, authorizeQuery } = store.getState()
  const { identityProvider, isLatest, inWindow } = leaving
  if (inWindow) return signInThroughWindow(parts, settings, leaving, inWindow)
  storage.clearSignIn()
  const address = await hostedUiAddress(
    connection,
    settings,
    { ...leaving, parameters: authorizeQuery },
    recordComputation(world),
  )
  const redirect = await passRedirect(world, '/oauth2/authorize', address)
  if (!isLatest()) {
    // Cancelled while the library stored what it needs for the return.
    if (store.getState().journey.at !== 'leaving') storage.clearSignIn()
    return
  }
  recordRedirect(world, 'left', identityProvider, redirect)
  world.trace.end('away')
  storage.write('attempt', { connection: connection.id, identityProvider, linkedGuestId, left: world.now() })
  world.goTo(redirect.url)
  clearAttemptLater(storage)
}

/** Goes to the Hosted UI's /logout, which comes back to that address. */
export async function leaveForLogout({ world, store }: SessionParts, signOutUrl: string): Promise<void> {
  const address = logoutAddress(store.getState().connection, signOutUrl)
  if (address === null) return
  const redirect = await passRedirect(world, '/logout', address)
  store.setState({ lastSession: 'left-for-logout' })
  recordRedirect(world, 'left', null, redirect)
  world.goTo(redirect.url)
}
