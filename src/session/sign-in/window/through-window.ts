import { hostedUiAddress } from '../../../cognito/hosted-ui/authorize.ts'
import { type HostedUiSettings, inMemory } from '../../../cognito/hosted-ui/oidc-client.ts'
import { services } from '../../services.ts'
import type { SessionParts } from '../../session-parts.ts'
import { recordComputation } from '../../trace-entries.ts'
import { begin } from '../journey.ts'
import type { Leaving } from '../leaving.ts'
import { passRedirect } from '../pass-redirect.ts'
import type { SignInWindow } from './sign-in-window.ts'
import { visitInWindow } from './visit-in-window.ts'

/**
 * Signs in through the Hosted UI in a window of its own. State, nonce and code verifier stay in this page, in memory:
 * a code that another page of this origin caught is worth nothing to it.
 * @throws ProblemError
 */
export async function signInThroughWindow(
  parts: SessionParts,
  settings: HostedUiSettings,
  leaving: Leaving,
  opened: SignInWindow,
): Promise<void> {
  const { world, store } = parts
  const { connection, authorizeQuery } = store.getState()
  const { identityProvider, isLatest, steps } = leaving
  const attempt = inMemory(settings)
  const address = await hostedUiAddress(
    connection,
    attempt,
    { ...leaving, parameters: authorizeQuery },
    recordComputation(world),
  )
  const redirect = await passRedirect(world, '/oauth2/authorize', address)
  if (!isLatest()) return
  // Cancelled: nothing of it is shown.
  const stopWatching = store.subscribe(() => isLatest() || opened.giveUp())
  try {
    const onLeft = () => world.trace.end('away')
    const onBack = () => void world.trace.resume()
    const visit = { redirect, redirectUri: settings.redirectUri, identityProvider, onLeft, onBack }
    const url = await visitInWindow(world, visit, opened)
    stopWatching()
    await steps.run(begin('hosted-ui', identityProvider, null), async (wanted) => {
      const { finishHostedUi } = await wanted(services.callback())
      return { kind: 'tokens', tokens: await finishHostedUi(connection, attempt, { url, awaited: true }) }
    })
  } finally {
    stopWatching()
  }
}
