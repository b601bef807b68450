import type { Page, Request } from 'playwright/test'
import { apiSecrets, callApis } from './api-secrets.ts'
import { expect, type LocalCognito, test } from './fixtures.ts'
import { forgeToken } from './forged-secrets.ts'
import { found, type Places, placesOf } from './secret-places.ts'
import { kindsOf, watchSecrets } from './sent-secrets.ts'
import type { Workbench } from './workbench.ts'

/** Notes of each request what servers and proxies log of it. A code comes back in the address (RFC 6749, 4.1.2). */
function watchAddresses(page: Page): Places {
  const places: Places = {}
  const note = async (request: Request) => {
    const { pathname, searchParams } = new URL(request.url())
    const isReturn = pathname === '/callback' && request.isNavigationRequest() && searchParams.has('code')
    const count = Object.keys(places).length
    if (!isReturn) places[`address ${count} (${pathname})`] = request.url()
    places[`referrer ${count} (${pathname})`] =
      (await request.allHeaders().catch(() => ({ referer: '' }))).referer ?? ''
  }
  page.on('request', (request) => void note(request))
  return places
}

async function facebookToken(local: LocalCognito): Promise<string> {
  const response = await fetch(`${local.origin}/pretend/Facebook/token`, { method: 'POST' })
  const { access_token: token } = (await response.json()) as { access_token: string }
  return token
}

async function byPretendLogin(
  app: Workbench,
  provider: string,
  field: string,
  secrets: Map<string, string>,
): Promise<void> {
  await app.choose('Provider token')
  await app.page.getByLabel('Provider', { exact: true }).selectOption(provider)
  await app.press('Get a pretend token')
  const token = app.page.getByRole('textbox', { name: field, exact: true })
  await expect(token).not.toBeEmpty()
  secrets.set('provider token', await token.inputValue())
  await app.press('Use token')
}

const signIns: readonly {
  readonly by: string
  readonly signIn: (app: Workbench, local: LocalCognito, secrets: Map<string, string>) => Promise<void>
  readonly kinds: readonly string[]
}[] = [
  { by: 'as a guest', signIn: (app) => app.continueAsGuest(), kinds: [] },
  { by: 'by SRP', signIn: (app) => app.signIn('alice', 'Alice-Passw0rd!'), kinds: ['IdToken'] },
  {
    by: 'by plain password',
    signIn: async (app) => {
      await app.choose('User pool')
      await app.page.getByRole('radio', { name: 'Plain password' }).check()
      await app.signIn('alice', 'Alice-Passw0rd!')
    },
    kinds: ['PASSWORD', 'IdToken'],
  },
  {
    by: 'with a new password',
    signIn: async (app) => {
      await app.signIn('carol', 'Carol-Temp0rary!')
      await app.chooseNewPassword('Carol-Passw0rd!', { email: 'carol@example.com' })
    },
    kinds: ['Session', 'NEW_PASSWORD', 'IdToken'],
  },
  {
    by: 'with an authenticator app that is set up',
    signIn: async (app) => {
      await app.signIn('lena', 'Lena-Passw0rd!')
      await app.readCode()
      await app.press('Answer')
    },
    kinds: ['Session', 'SecretCode', 'IdToken'],
  },
  {
    by: 'of an account that was just created',
    signIn: async (app) => {
      await app.createAccount('zoe', 'Zoe-Passw0rd!', 'zoe@example.com')
      await app.readCode()
      await app.press('Confirm')
    },
    kinds: ['Password', 'IdToken'],
  },
  {
    by: 'by choice, the password along with it',
    signIn: async (app) => {
      await app.signInAs('kenji')
      await app.press('Read the password')
      await app.press('Answer')
    },
    kinds: ['Session', 'PASSWORD', 'IdToken'],
  },
  {
    by: 'on the Hosted UI’s page',
    signIn: async (app) => {
      await app.continueToHostedUi('Continue to the Hosted UI')
      await app.fill('Username', 'alice')
      await app.fill('Password', 'Alice-Passw0rd!')
      await app.press('Sign in')
    },
    kinds: ['password', 'code', 'code_verifier', 'id_token'],
  },
  {
    by: 'with Facebook',
    signIn: async (app) => {
      await app.continueToHostedUi('Continue with Facebook')
      await app.press('Continue as Fumi Facebook')
    },
    kinds: ['code', 'code_verifier', 'id_token'],
  },
  {
    by: 'with Facebook in a window',
    signIn: async (app, _, secrets) => {
      const opened = await app.openHostedUiWindow('Continue with Facebook')
      const places = watchAddresses(opened)
      await opened.getByRole('button', { name: 'Continue as Fumi Facebook' }).click()
      await expect(app.caller).toContainText('Local')
      await expect.poll(() => opened.isClosed()).toBe(true)
      expect(Object.keys(places).join()).toContain('/callback')
      expect(found(places, secrets)).toEqual([])
    },
    kinds: ['code', 'code_verifier', 'id_token'],
  },
  {
    by: 'with a provider’s token',
    signIn: async (app, local, secrets) => {
      const token = await facebookToken(local)
      secrets.set('provider token', token)
      await app.giveToken('graph.facebook.com', token)
    },
    kinds: ['provider token'],
  },
  {
    by: 'by which APIs were called',
    signIn: async (app) => {
      app.announce(/401/)
      await app.signIn('alice', 'Alice-Passw0rd!')
      await expect(app.caller).toContainText('Local')
      await app.openAllSteps()
      await callApis(app)
    },
    kinds: ['AccessToken', ...apiSecrets],
  },
  {
    by: 'whose token was forged',
    signIn: async (app) => {
      app.announce(/400/)
      await app.signIn('alice', 'Alice-Passw0rd!')
      await expect(app.caller).toContainText('Local')
      await app.openAllSteps()
      await forgeToken(app)
    },
    kinds: ['IdToken', 'login'],
  },
  {
    by: 'with a SAML response',
    signIn: (app, _, secrets) => byPretendLogin(app, 'saml', 'SAML response', secrets),
    kinds: ['provider token'],
  },
  {
    by: 'of a developer identity',
    signIn: (app, _, secrets) => byPretendLogin(app, 'developer', 'Token', secrets),
    kinds: ['provider token'],
  },
]

for (const { by, signIn, kinds } of signIns) {
  test(`no secret of a sign-in ${by} is in an address, a referrer, the history, the title or a storage`, async ({
    app,
    page,
    local,
  }) => {
    const secrets = watchSecrets(page)
    const addresses = watchAddresses(page)
    await app.open()
    await signIn(app, local, secrets)
    await expect(app.caller).toContainText('Local')
    await app.openAllSteps()
    await app.press('Renew now')
    await expect(app.credentials).toContainText('Last renewal:')
    await page.getByRole('button', { name: 'Reveal secret access key' }).click()
    await page
      .getByRole('option', { name: /GetCredentialsForIdentity/ })
      .first()
      .click()
    // What is kept for a return is written when the page is left.
    await page.evaluate(() => dispatchEvent(new Event('pagehide')))
    expect(kindsOf(secrets)).toEqual(expect.arrayContaining([...kinds, 'SecretKey', 'SessionToken']))
    expect(found(await placesOf(page), secrets)).toEqual([])

    await app.signOut()
    await expect(app.method('Guest')).toBeVisible()
    expect(found(await placesOf(page), secrets)).toEqual([])
    expect(await page.evaluate(() => Object.keys(sessionStorage).filter((name) => /attempt/.test(name)))).toEqual([])
    expect(found(addresses, secrets)).toEqual([])
  })
}
