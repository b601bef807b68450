import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { viewports } from './viewports.ts'
import type { Workbench } from './workbench.ts'

const pane = (page: Page) => page.getByRole('region', { name: 'Trace', exact: true })
const panel = (page: Page) => pane(page).getByRole('region', { name: 'Step by step' })
const send = (page: Page, operation: string) =>
  panel(page).getByRole('button', { name: `Send ${operation}`, exact: true })
const stepSwitch = (page: Page) => page.getByRole('switch', { name: 'Step by step' })

async function openStepByStep(app: Workbench): Promise<void> {
  await app.open()
  await stepSwitch(app.page).check()
}

/** Sends the operations one after the other; each waits first. */
async function sendAll(page: Page, operations: readonly string[]): Promise<void> {
  for (const operation of operations) {
    await send(page, operation).click()
    await expect(send(page, operation)).toBeHidden()
  }
}

const granted = ['GetId', 'GetCredentialsForIdentity', 'GetCallerIdentity']

test.use({ viewport: { width: 1440, height: 900 } })

test('a guest: each request is shown, expected and judged, by the keyboard alone', async ({ app, page }) => {
  await openStepByStep(app)
  await app.continueAsGuest()
  await expect(send(page, 'GetId')).toBeFocused()
  await expect(panel(page)).toContainText('New: each GetId without Logins creates one.')
  await expect(panel(page)).toContainText('"IdentityPoolId"')
  await expect(pane(page).getByRole('option', { name: /^GetId,.*waits to be sent/ })).toBeVisible()
  await expect(page.getByText('Waits in the trace for you to send it.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(send(page, 'GetCredentialsForIdentity')).toBeFocused()
  await expect(panel(page)).toContainText('GetId as expected')
  await expect(panel(page)).toContainText('Kept: the one that is sent.')
  await app.untilShortcutsWork()
  await page.keyboard.press('s')
  await expect(send(page, 'GetCallerIdentity')).toBeVisible()
  await expect(panel(page).getByText('Signed: any other value would break the signature.')).toBeVisible()
  await expect(panel(page).getByRole('button', { name: 'Edit parameters' })).toBeHidden()
  await page.keyboard.press('s')
  await expect(app.caller).toContainText('LocalGuests')
  await expect(panel(page)).toContainText('GetCallerIdentity as expected')
  // The identity is known now, so that no other is asked for.
  await app.signOut()
  await app.continueAsGuest()
  await expect(send(page, 'GetCredentialsForIdentity')).toBeVisible()
})

test('user pool by SRP: the challenge, and what follows', async ({ app, page }) => {
  await openStepByStep(app)
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(panel(page)).toContainText('challenge PASSWORD_VERIFIER')
  await sendAll(page, ['InitiateAuth', 'RespondToAuthChallenge'])
  await expect(panel(page)).toContainText('The login’s own')
  await sendAll(page, granted)
  await expect(app.caller).toContainText('LocalAdmins')
  await app.openAllSteps()
  await app.press('Refresh tokens')
  await send(page, 'InitiateAuth').click()
  await expect(page.getByText('New tokens received from')).toBeVisible()
  await app.press('Try them')
  await app.press('List objects')
  await send(page, 'ListObjectsV2').click()
  await expect(panel(page)).toContainText('ListObjectsV2 as expected')
})

test('user pool by plain password, and the classic flow after it', async ({ app, page }) => {
  await openStepByStep(app)
  await app.choose('User pool')
  await page.getByRole('radio', { name: 'Plain password' }).check()
  await app.signIn('bob', 'Bob-Passw0rd!')
  await send(page, 'InitiateAuth').click()
  await expect(panel(page)).toContainText('InitiateAuth as expected')
  await sendAll(page, granted)
  await expect(app.caller).toContainText('LocalUsers')
  await app.openAllSteps()
  await page.getByRole('heading', { name: 'Classic flow' }).click()
  await app.press('Run the classic flow')
  await sendAll(page, ['GetOpenIdToken', 'AssumeRoleWithWebIdentity'])
  await expect(panel(page)).toContainText('AssumeRoleWithWebIdentity as expected')
})

test('a provider’s token: what the identity pool is shown waits', async ({ app, page }) => {
  await openStepByStep(app)
  await app.choose('Provider token')
  await app.press('Get a pretend token')
  await expect(page.getByLabel('Token', { exact: true })).not.toHaveValue('')
  await app.press('Use token')
  await expect(panel(page)).toContainText('The login’s own')
  await expect(panel(page)).toContainText('graph.facebook.com')
  await sendAll(page, granted)
  await expect(app.caller).toBeVisible()
})

test('what is expected wrongly says why: another challenge, and a refusal', async ({ app, page }) => {
  app.announce(/400/)
  await openStepByStep(app)
  await app.signIn('carol', 'Carol-Temp0rary!')
  await sendAll(page, ['InitiateAuth', 'RespondToAuthChallenge'])
  await expect(panel(page)).toContainText('Received instead: challenge NEW_PASSWORD_REQUIRED.')
  // Cancelled before it was sent, the answer leaves the challenge open.
  await app.chooseNewPassword('Carol-Passw0rd!', { email: 'carol@example.com' })
  await expect(send(page, 'RespondToAuthChallenge')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Cancel' }).click()
  await app.chooseNewPassword('Carol-Passw0rd!', { email: 'carol@example.com' })
  await sendAll(page, ['RespondToAuthChallenge', ...granted])
  await expect(app.caller).toBeVisible()
})

test.describe('guests are off', () => {
  test.use({
    given: { seed: (seed) => ({ ...seed, identityPool: { ...seed.identityPool, allowUnauthenticated: false } }) },
  })

  test('and the verdict says so', async ({ app, page }) => {
    app.announce(/400/)
    await openStepByStep(app)
    await app.continueAsGuest()
    await send(page, 'GetId').click()
    await expect(panel(page)).toContainText('GetId not as expected')
    await expect(panel(page)).toContainText('this identity pool doesn’t allow guests')
  })
})

test('an edited parameter is really sent, and the record says so; a proof can’t be edited', async ({ app, page }) => {
  app.announce(/400/)
  await openStepByStep(app)
  await app.signIn('alice', 'Alice-Passw0rd!')
  await panel(page).getByRole('button', { name: 'Edit parameters' }).click()
  await expect(panel(page).getByLabel('AuthParameters.SRP_A')).toHaveJSProperty('readOnly', true)
  await expect(panel(page).getByText('Computed: any other value would break the proof.')).toBeVisible()
  await panel(page).getByLabel('ClientId').fill('0nobodysclient00000000000a')
  const [request] = await Promise.all([page.waitForRequest(/.*/), send(page, 'InitiateAuth').click()])
  expect(request.postDataJSON()).toMatchObject({ ClientId: '0nobodysclient00000000000a' })
  await expect(panel(page)).toContainText('Edited before sending: ClientId.')
  await expect(page.getByRole('region', { name: 'Step details' })).toContainText('Edited before sending: ClientId.')
})

test('Hosted UI: the redirect waits, and back on the page the code waits too', async ({ app, page }) => {
  await openStepByStep(app)
  await app.continueToHostedUi('Continue with Facebook')
  await expect(panel(page)).toContainText('returns with a one-time code')
  await send(page, '/oauth2/authorize').click()
  await app.press('Continue as Fumi Facebook')
  await expect(stepSwitch(page)).toBeChecked()
  await expect(panel(page)).toContainText('/oauth2/authorize as expected')
  await expect(panel(page)).toContainText(/Valid for\s*4:\d\d/)
  await send(page, '/oauth2/token').click()
  const details = page.getByRole('region', { name: 'Step details' })
  await expect(details).toContainText(/the code had been here for \d+ s \(valid for 300 s, once\)/)
  await sendAll(page, granted)
  await expect(app.caller).toBeVisible()
  await app.press('Sign out of the Hosted UI too')
  await expect(send(page, '/logout')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(send(page, '/logout')).toBeHidden()
})

test('sign-out trials: what was ended is expected to be refused', async ({ app, page }) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await app.openAllSteps()
  await stepSwitch(page).check()
  await app.press('Revoke the refresh token')
  await send(page, 'RevokeToken').click()
  await expect(panel(page)).toContainText('RevokeToken as expected')
  await page.getByRole('button', { name: 'Try the access token' }).click()
  await expect(panel(page)).toContainText('A refusal: this sign-in was ended at Cognito.')
  await send(page, 'GetUser').click()
  await expect(panel(page)).toContainText('GetUser as expected')
})

test('“Run the rest” sends what waits, and nothing waits any more', async ({ app, page }) => {
  await openStepByStep(app)
  await app.continueAsGuest()
  await panel(page).getByRole('button', { name: 'Run the rest' }).click()
  await expect(app.caller).toBeVisible()
  await expect(stepSwitch(page)).not.toBeChecked()
  await expect(panel(page)).toBeHidden()
})

test('cancelled while it waits, nothing is sent', async ({ app, page }) => {
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await openStepByStep(app)
  await app.continueAsGuest()
  await expect(send(page, 'GetId')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(app.alert).toContainText('GetId was cancelled')
  await expect(send(page, 'GetId')).toBeHidden()
  expect(sent).toEqual([])
})

for (const [width, height] of viewports) {
  test(`what waits is in view without scrolling at ${width} px`, async ({ app, page }) => {
    await openStepByStep(app)
    await page.setViewportSize({ width, height })
    await app.continueAsGuest()
    await send(page, 'GetId').click()
    await expect(send(page, 'GetCredentialsForIdentity')).toBeFocused()
    await expect(send(page, 'GetCredentialsForIdentity')).toBeInViewport({ ratio: 1 })
    await expect(panel(page).getByText('Kept: the one that is sent.')).toBeInViewport({ ratio: 1 })
    await expect(panel(page).locator('pre')).toBeInViewport({ ratio: 1 })
  })
}
