import { hostedUiAddress } from '../../../cognito/hosted-ui/authorize.ts'
import { checkReturn } from '../../../cognito/hosted-ui/callback.ts'
import { inMemory } from '../../../cognito/hosted-ui/oidc-client.ts'
import type { Connection } from '../../../connection/connection.ts'
import type { AuthorizeQuery } from '../../../protocol/authorize-parameters.ts'
import { recordComputation } from '../../trace-entries.ts'
import type { World } from '../../world.ts'
import { hostedUiSettings } from '../hosted-ui-redirect.ts'
import { passRedirect } from '../pass-redirect.ts'
import type { SignInWindow } from './sign-in-window.ts'
import { visitInWindow } from './visit-in-window.ts'

/**
 * Asks the Hosted UI for a code in a window of its own. The code is not exchanged: that it came is the answer.
 * @param parameters take the place of those that the request would have
 * @throws ProblemError with what came back instead, or where nothing did
 */
export async function askInWindow(
  world: World,
  connection: Connection,
  parameters: AuthorizeQuery,
  opened: SignInWindow,
): Promise<void> {
  const attempt = inMemory(hostedUiSettings(world))
  const wish = { identityProvider: null, language: 'en', parameters }
  const address = await hostedUiAddress(connection, attempt, wish, recordComputation(world))
  const redirect = await passRedirect(world, '/oauth2/authorize', address)
  const { redirectUri } = attempt
  const url = await visitInWindow(world, { redirect, redirectUri, identityProvider: null }, opened)
  await checkReturn(connection, attempt, { url, awaited: true })
}
