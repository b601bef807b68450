import * as openid from 'openid-client'
import { describe, expect, test } from 'vitest'
import { testBrowser } from '../../testing/browser-fixture.ts'
import { clientId, startWorld, userPoolId } from '../emulator-fixture.ts'
import { readLocalSettings, withLocalSettings } from '../host/local-settings.ts'
import { localSeed } from '../seed/seed.ts'

const callback = 'http://localhost:3000/cb'
const seedWith = (EMULATOR_ISSUER: string) =>
  withLocalSettings(
    localSeed('http://localhost:5173'),
    readLocalSettings({ EMULATOR_ISSUER, EMULATOR_CALLBACKS: callback }),
  )

const discover = (origin: string) =>
  openid.discovery(new URL(`${origin}/${userPoolId}`), clientId, undefined, openid.None(), {
    execute: [openid.allowInsecureRequests],
  })

describe('openid-client, an app of its own', () => {
  test('discovers the local issuer, signs alice in with PKCE and nonce, refreshes, and asks userInfo', async () => {
    const world = await startWorld(seedWith('local'))
    const config = await discover(world.origin)
    expect(config.serverMetadata().issuer).toBe(`${world.origin}/${userPoolId}`)
    const verifier = openid.randomPKCECodeVerifier()
    const [expectedState, expectedNonce] = [openid.randomState(), openid.randomNonce()]
    const address = openid.buildAuthorizationUrl(config, {
      redirect_uri: callback,
      scope: 'openid email',
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: expectedState,
      nonce: expectedNonce,
    })

    const browser = testBrowser(world.origin, world.fetch)
    await browser.visit(address.href)
    const back = await browser.submit({ username: 'alice', password: 'Alice-Passw0rd!' })
    expect(back.url.startsWith(`${callback}?code=`)).toBe(true)

    const checks = { pkceCodeVerifier: verifier, expectedState, expectedNonce, idTokenExpected: true }
    const tokens = await openid.authorizationCodeGrant(config, new URL(back.url), checks)
    expect(tokens.claims()).toMatchObject({ iss: `${world.origin}/${userPoolId}`, 'cognito:username': 'alice' })
    const renewed = await openid.refreshTokenGrant(config, tokens.refresh_token ?? '')
    const sub = world.user('alice').sub
    expect(await openid.fetchUserInfo(config, renewed.access_token, sub)).toMatchObject({ sub, username: 'alice' })
  })

  test('refuses a discovery document that names AWS’s issuer', async () => {
    const { origin } = await startWorld(seedWith('aws'))
    await expect(discover(origin)).rejects.toThrow()
  })
})
