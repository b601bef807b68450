import { expect } from '../fixtures.ts'
import { isCall, neverAnswer } from '../requests.ts'
import type { SignInMethod } from '../workbench.ts'
import { open } from './open.ts'
import type { Screen } from './screen.ts'
import { asGuest, openStep } from './signed-in.ts'

const firstVisit = (name: string, method: SignInMethod): Screen => ({
  name,
  reach: async (app) => {
    await open(app)
    await app.choose(method)
  },
})

/** An answer to a navigation that leaves the browser where it is. */
const stay = () => new Response(null, { status: 204 })

/** Before anything is sent, and where the page can't begin. */
export const beginnings: readonly Screen[] = [
  firstVisit('first-visit-guest', 'Guest'),
  firstVisit('first-visit-user-pool', 'User pool'),
  {
    name: 'local-users',
    reach: async (app) => {
      await app.open()
      await app.choose('User pool')
      await app.page.getByText(/^More users/).click()
    },
  },
  firstVisit('first-visit-hosted-ui', 'Hosted UI'),
  {
    name: 'pop-up-waiting',
    reach: async (app) => {
      await app.open()
      const opened = await app.openHostedUiWindow('Continue with Facebook')
      await opened.getByRole('button', { name: 'Continue as Fumi Facebook' }).waitFor()
      await expect(app.page.getByText('Sign in in the window that opened')).toBeVisible()
    },
  },
  {
    name: 'pop-up-blocked',
    reach: async (app) => {
      await app.page.addInitScript(() => {
        window.open = () => null
      })
      await app.open()
      await app.choose('Hosted UI')
      await app.page.getByRole('radio', { name: 'In a pop-up window' }).check()
      await app.press('Continue with Facebook')
      await expect(app.alert).toContainText('blocked the pop-up window')
    },
  },
  {
    name: 'pop-up-nobody-waits',
    reach: async (app) => {
      // As a window that the page opened comes back.
      const asWindow = `sessionStorage.setItem('cognito-inspector.window', '${'w'.repeat(43)}')`
      await app.page.addInitScript(`if (location.pathname === '/callback') ${asWindow}`)
      await app.open()
      await app.page.goto(new URL('/callback?code=nobody-takes-it&state=s', app.page.url()).href)
      await expect(app.alert).toContainText('No page is waiting for this sign-in')
    },
  },
  firstVisit('first-visit-provider-token', 'Provider token'),
  {
    name: 'authorize-request',
    given: {
      seed: ({ userPool, ...seed }) => {
        const clients = userPool.clients.map(({ callbackUrls, ...client }) => ({
          ...client,
          callbackUrls: callbackUrls.map((url) => `${url}/`),
        }))
        return { ...seed, userPool: { ...userPool, clients } }
      },
    },
    reach: async (app) => {
      await open(app)
      await app.choose('Hosted UI')
      await app.page.getByText('Authorize request', { exact: true }).click()
      await app.page.getByLabel('prompt', { exact: true }).selectOption('none')
      await app.page.getByLabel('More parameters').fill('identity_provider=COGNITO\nresource=api')
      await expect(app.page.getByText(/^prompt=none with/)).toBeVisible()
      await expect(app.page.getByText('Not registered at the app client', { exact: false })).toBeVisible()
    },
  },
  {
    name: 'first-visit-plan',
    pane: 'trace',
    reach: async (app) => {
      await open(app)
      await app.choose('Hosted UI')
    },
  },
  {
    name: 'not-found',
    reach: async (app) => {
      await app.open('/token-inspectr')
      await expect(app.page.getByRole('heading', { name: 'Page not found' })).toBeVisible()
    },
    announce: /404/,
  },
  {
    name: 'first-visit-terms',
    reach: async (app) => {
      await open(app)
      await app.choose('Hosted UI')
      for (const question of ['What is the Hosted UI?', 'What is PKCE?']) await app.page.getByText(question).click()
    },
  },
  {
    name: 'help',
    reach: async (app) => {
      await open(app)
      await app.press('Help')
      await expect(app.page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'first-visit-known-guest',
    reach: async (app) => {
      await asGuest(app)
      await app.signOut()
      await expect(app.page.getByText('This browser already has a guest identity here')).toBeVisible()
    },
  },
  {
    name: 'kept-guest',
    reach: async (app) => {
      await asGuest(app)
      await openStep(app, 'Identity')
      await app.press('Sign in as this identity')
      await expect(app.page.getByText('The next sign-in will link this guest identity')).toBeVisible()
    },
  },
  {
    name: 'methods-that-cannot-be-chosen',
    given: { connections: () => [{ name: 'Bare', region: 'eu-west-1', identityPoolId: 'eu-west-1:0000' }] },
    reach: open,
  },
  {
    name: 'no-identity-pool',
    given: { connections: ({ identityPoolId: _none, ...local }) => [local] },
    reach: async (app) => {
      await app.open()
      await app.signIn('alice', 'Alice-Passw0rd!')
      await expect(app.tokens).toContainText('verified')
    },
  },
  {
    name: 'config-faults',
    given: {
      connections: () => [
        { name: '', region: 'Tokyo', userPoolId: 'eu-west-1:oops', endpoints: { sts: 'http://sts.example.com' } },
        { name: 'b', region: 'eu-west-1', identityPoolId: '<script>alert(1)</script>', typo: true },
      ],
    },
    reach: async (app) => {
      await app.open()
      await expect(app.alert).toContainText('config.json has errors')
    },
  },
  {
    name: 'config-empty',
    given: { connections: () => [] },
    reach: async (app) => {
      await app.open()
      await expect(app.alert).toContainText('No connection yet')
    },
  },
  {
    name: 'config-unreachable',
    announce: /ERR_FAILED/,
    reach: async (app) => {
      await app.page.route('**/config.json', (route) => route.abort())
      await app.open()
      await expect(app.alert).toContainText('The configuration could not be loaded')
    },
  },
  {
    name: 'working',
    given: { intercept: (request) => (isCall(request, 'GetId') ? neverAnswer() : undefined) },
    reach: async (app) => {
      await open(app)
      await app.continueAsGuest()
      await expect(app.page.getByText(/Requesting an identity ID from the identity pool…/)).toBeVisible()
      await expect(app.page.getByRole('listbox', { name: /^Sequence diagram of run/ })).toBeVisible()
    },
  },
  {
    name: 'working-slow',
    given: { intercept: (request) => (isCall(request, 'InitiateAuth') ? neverAnswer() : undefined) },
    reach: async (app) => {
      await app.page.clock.install()
      await open(app)
      await app.signIn('alice', 'Alice-Passw0rd!')
      await expect(app.page.getByText(/Signing in to the user pool…/)).toBeVisible()
      await app.page.clock.runFor(12_000)
      await expect(app.page.getByText('This is taking longer than usual.')).toBeVisible()
    },
  },
  {
    name: 'leaving',
    given: { intercept: ({ url }) => (new URL(url).pathname === '/oauth2/authorize' ? stay() : undefined) },
    reach: async (app) => {
      await open(app)
      await app.choose('Hosted UI')
      await app.press('Continue with Facebook')
      await expect(app.page.getByText(/Redirecting to the Hosted UI…/)).toBeVisible()
    },
  },
]
