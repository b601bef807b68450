import type { Locator } from 'playwright/test'
import { expect } from '../fixtures.ts'
import type { Workbench } from '../workbench.ts'
import type { Screen } from './screen.ts'
import { everythingThere, openStep, throughHostedUi } from './signed-in.ts'

async function signUp(app: Workbench): Promise<void> {
  await app.open()
  await app.choose('User pool')
  await app.press('Create account')
  await expect(app.page.getByLabel('Value 1')).toBeVisible()
}

async function signedUp(app: Workbench): Promise<void> {
  await app.open()
  await app.createAccount('zoe', 'Zoe-Passw0rd!', 'zoe@example.com')
  await expect(app.page.getByLabel('Code', { exact: true })).toBeVisible()
}

async function reset(app: Workbench): Promise<void> {
  await app.open()
  await app.choose('User pool')
  await app.fill('Username', 'alice')
  await app.press('Forgot password')
  await app.press('Send a code')
  await expect(app.page.getByLabel('New password', { exact: true })).toBeVisible()
}

async function openOwn(app: Workbench): Promise<Locator> {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await everythingThere(app)
  await app.openAllSteps()
  const own = app.page.getByRole('region', { name: 'Account', exact: true })
  await own.getByRole('heading', { name: 'Account', exact: true }).click()
  await own.getByRole('button', { name: 'Read the attributes' }).click()
  await expect(own.getByText('alice@example.com')).toBeVisible()
  return own
}

/** What users do about their own account. */
export const account: readonly Screen[] = [
  { name: 'account-sign-up', reach: signUp },
  {
    name: 'account-sign-up-empty',
    reach: async (app) => {
      await signUp(app)
      await app.press('Add an attribute')
      await app.fill('Value 2', 'Zoe')
      await app.page.getByRole('region').getByRole('button', { name: 'Create account' }).click()
      await expect(app.page.getByText('Enter a username.')).toBeVisible()
    },
  },
  { name: 'account-confirm', reach: signedUp },
  {
    name: 'account-confirm-refused',
    announce: /400/,
    reach: async (app) => {
      await signedUp(app)
      await app.press('Resend the code')
      await app.fill('Code', '12')
      await app.press('Confirm')
      await expect(app.alert).toContainText('Invalid verification code provided')
    },
  },
  {
    name: 'account-forgotten',
    reach: async (app) => {
      await app.open()
      await app.choose('User pool')
      await app.press('Forgot password')
      await expect(app.page.getByRole('region', { name: 'Forgot password' })).toBeVisible()
    },
  },
  { name: 'account-reset', reach: reset },
  {
    name: 'account-reset-done',
    reach: async (app) => {
      await reset(app)
      await app.readCode()
      await app.fill('New password', 'Alice-An0ther!')
      await app.press('Set the new password')
      await expect(app.page.getByText('The new password of alice is set.')).toBeVisible()
    },
  },
  {
    name: 'account-unconfirmed',
    announce: /400/,
    reach: async (app) => {
      await app.open()
      await app.signIn('grace', 'Grace-Passw0rd!')
      await expect(app.page.getByRole('button', { name: 'Confirm the account' })).toBeVisible()
    },
  },
  {
    name: 'own-account',
    reach: async (app) => {
      const own = await openOwn(app)
      await app.press('Set up an authenticator app')
      await expect(own.getByRole('img', { name: /^QR code/ })).toBeVisible()
      await app.press('Read the factors')
      await expect(own.getByRole('table')).toBeVisible()
      await app.press('Delete the account')
    },
  },
  {
    name: 'sign-out-federated',
    announce: /400/,
    reach: async (app) => {
      await throughHostedUi(app)
      await openStep(app, 'Sign-out')
      const [other] = await Promise.all([
        app.page.context().waitForEvent('page'),
        app.page.getByRole('link', { name: 'End the Hosted UI session in a new tab' }).click(),
      ])
      await other.getByRole('radiogroup', { name: 'Choose how to sign in' }).waitFor()
      await app.press('Try all')
      await app.press('Try the cookie in a window')
      await expect(app.page.getByRole('table', { name: 'What each way ends' })).toContainText('endedseen: refused')
    },
  },
  {
    name: 'step-up',
    announce: /400/,
    reach: async (app) => {
      await app.open()
      await app.choose('User pool')
      await app.page.getByRole('radio', { name: 'Choice-based (USER_AUTH)' }).check()
      await app.page.getByText('Level wanted').click()
      await app.fill('TARGET_ACR_VALUES', 'urn:cognito:loa:1')
      await app.page.getByLabel('Preferred challenge').selectOption('PASSWORD')
      await app.fill('Username', 'alice')
      await app.fill('Password', 'Alice-Passw0rd!')
      await app.press('Sign in')
      await everythingThere(app)
      await app.openAllSteps()
      await app.page.getByRole('heading', { name: 'Step-up' }).click()
      await app.fill('TARGET_ACR_VALUES', 'urn:cognito:loa:4')
      await app.press('Step up')
      await expect(app.alert).toContainText('cannot be satisfied')
    },
  },
  {
    name: 'own-account-refused',
    announce: /400/,
    reach: async (app) => {
      const own = await openOwn(app)
      await own.getByLabel('Current password', { exact: true }).fill('Wrong-Passw0rd!')
      await own.getByLabel('New password', { exact: true }).fill('Alice-An0ther!')
      await app.press('Change the password')
      await expect(app.alert).toContainText('The current password is wrong.')
    },
  },
]
