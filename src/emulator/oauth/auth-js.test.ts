import { Auth, type AuthConfig, skipCSRFCheck } from '@auth/core'
import Cognito from '@auth/core/providers/cognito'
import { expect, test } from 'vitest'
import { testBrowser } from '../../testing/browser-fixture.ts'
import { clientId, startWorld, userPoolId } from '../emulator-fixture.ts'
import { readLocalSettings, withLocalSettings } from '../host/local-settings.ts'
import { localSeed } from '../seed/seed.ts'

const app = 'http://localhost:3000'
const callback = `${app}/api/auth/callback/cognito`

test.each([null, 'Facebook'])('Auth.js signs a person in with its Cognito provider, by way of %s', async (provider) => {
  const settings = readLocalSettings({ EMULATOR_ISSUER: 'local', EMULATOR_CALLBACKS: callback })
  const world = await startWorld(withLocalSettings(localSeed('http://localhost:5173'), settings))
  const config: AuthConfig = {
    trustHost: true,
    secret: 'a secret of the test',
    basePath: '/api/auth',
    skipCSRFCheck,
    providers: [
      Cognito({
        clientId,
        issuer: `${world.origin}/${userPoolId}`,
        client: { token_endpoint_auth_method: 'none' },
        // Without a nonce of its own Auth.js refuses the one that Cognito puts in (next-auth issue 3403).
        checks: ['pkce', 'state', 'nonce'],
        ...(provider !== null && { authorization: { params: { identity_provider: provider } } }),
      }),
    ],
  }
  const isForAuth = ({ url }: Request) => new URL(url).pathname.startsWith(config.basePath ?? '')
  const atApp = testBrowser(app, async (request) => (isForAuth(request) ? Auth(request, config) : new Response('app')))
  const leaving = await atApp.post(`${app}/api/auth/signin/cognito`, {})
  expect(leaving.left).toBe(true)

  const atCognito = testBrowser(world.origin, world.fetch)
  await atCognito.visit(leaving.url)
  const back = await atCognito.submit(
    provider === null ? { username: 'alice', password: 'Alice-Passw0rd!' } : { person: '1000000000000011' },
  )
  expect(back.url.startsWith(`${callback}?code=`)).toBe(true)

  await atApp.visit(back.url)
  const session: unknown = JSON.parse((await atApp.visit(`${app}/api/auth/session`)).body)
  const email = provider === null ? 'alice@example.com' : 'fumi@example.com'
  expect(session).toMatchObject({ user: { email } })
})
