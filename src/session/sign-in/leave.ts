import { hostedUiAddress } from '../../cognito/hosted-ui/authorize.ts'
import type { HostedUiSettings } from '../../cognito/hosted-ui/oidc-client.ts'
import type { SessionParts } from '../session-parts.ts'
import { clearAttemptLater } from '../storage/attempt.ts'
import { passRedirect, recordComputation, recordRedirect } from '../trace-entries.ts'

interface Leaving {
  /** Goes straight there; null: to the Hosted UI's own page. */
  readonly identityProvider: string | null
  /** Of the Hosted UI's pages. */
  readonly language: string
  /** False once the user cancelled. */
  readonly isLatest: () => boolean
}

/** Stores what the return needs, and goes to the Hosted UI. */
export async function leave(parts: SessionParts, settings: HostedUiSettings, leaving: Leaving): Promise<void> {
  const { world, store } = parts
  const { storage } = world
  const { connection, linkedGuestId, authorizeQuery } = store.getState()
  const { identityProvider, isLatest } = leaving
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
