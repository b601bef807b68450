import { expect } from '../fixtures.ts'
import type { Workbench } from '../workbench.ts'
import type { Screen } from './screen.ts'
import { asGuest, asUser, openStep } from './signed-in.ts'

/** A guest whose credentials are that old. @param age as `mm:ss` or `hh:mm:ss` */
async function guestOfThen(app: Workbench, age: string): Promise<void> {
  await app.page.clock.install()
  await asGuest(app)
  await app.page.clock.runFor(age)
}

/** The form beside the credentials. */
async function callApi(app: Workbench): Promise<void> {
  await app.press('Call an API')
  await expect(app.page.getByRole('region', { name: 'What it wants' })).toBeVisible()
}

/** The credentials, and what can be done with them. */
export const keys: readonly Screen[] = [
  {
    name: 'secrets-revealed',
    reach: async (app) => {
      await asUser(app)
      await app.press('Reveal secret access key')
      await app.press('Reveal session token')
    },
  },
  {
    name: 'credentials-ending',
    reach: async (app) => {
      await guestOfThen(app, '56:00')
      await expect(app.credentials).toContainText(/expires in 3 min/)
    },
  },
  {
    name: 'credentials-expired',
    reach: async (app) => {
      await guestOfThen(app, '01:01:00')
      await expect(app.credentials.getByText('expired', { exact: true })).toBeVisible()
    },
  },
  {
    name: 'export',
    reach: async (app) => {
      await asUser(app)
      await app.press('Export')
      await expect(app.page.getByRole('figure', { name: 'Export' })).toBeVisible()
    },
  },
  {
    name: 'export-ending',
    reach: async (app) => {
      await guestOfThen(app, '56:00')
      await app.press('Export')
      await expect(app.credentials.getByText(/These credentials expire in less than five minutes/)).toBeVisible()
    },
  },
  {
    name: 'console-link',
    reach: async (app) => {
      await asUser(app)
      await app.press('Console link')
      await expect(app.page.getByRole('figure', { name: 'Script' })).toBeVisible()
    },
  },
  {
    name: 'api-called',
    reach: async (app) => {
      await asUser(app, 'bob')
      await callApi(app)
      await app.press('Send GET request')
      await expect(app.credentials.getByRole('figure', { name: 'Response body' })).toBeVisible()
    },
  },
  {
    name: 'api-denied',
    announce: /403/,
    reach: async (app) => {
      await asGuest(app)
      await callApi(app)
      await app.press('Send GET request')
      await expect(app.credentials.getByRole('alert')).toContainText('Status 403')
    },
  },
  {
    name: 'api-kept-back',
    reach: async (app) => {
      await asUser(app, 'bob')
      await callApi(app)
      await app.fill('Address', 'https://api.example.com/orders')
      await app.press('Send GET request')
      await expect(app.page.getByRole('region', { name: 'This page’s policy does not allow this API' })).toBeVisible()
    },
  },
  {
    name: 'token-forged',
    announce: /400/,
    reach: async (app) => {
      await asUser(app, 'bob')
      await openStep(app, 'Tokens')
      await app.page.getByRole('heading', { name: 'Edit and re-sign a token' }).click()
      await app.press('Sign and send')
      const userPool = app.page.getByRole('table', { name: 'Who accepts it' }).getByRole('row', { name: /^User pool/ })
      await expect(userPool).toContainText('refused')
      await app.press('Register the key')
      await expect(app.page.getByText('Registered keys')).toBeVisible()
    },
  },
  {
    name: 'objects-listed',
    reach: async (app) => {
      await asUser(app, 'bob')
      await app.press('Try them')
      await app.press('List objects')
      await expect(app.credentials.getByText('3 objects.')).toBeVisible()
    },
  },
  {
    name: 'service-denied',
    announce: /400/,
    reach: async (app) => {
      await asGuest(app)
      await app.press('Try them')
      await app.page.getByLabel('Call', { exact: true }).selectOption('secretsmanager')
      await app.press('Call ListSecrets')
      await expect(app.credentials.getByRole('alert')).toContainText('Status 400')
    },
  },
  {
    name: 'access-denied-taken-apart',
    announce: /403/,
    reach: async (app) => {
      await asUser(app, 'bob')
      await app.press('Try them')
      await app.fill('Prefix', 'shared/')
      await app.press('List objects')
      await expect(app.credentials.getByRole('alert')).toContainText('The prefix doesn’t start with')
    },
  },
]
