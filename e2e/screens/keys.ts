import { expect } from '../fixtures.ts'
import type { Workbench } from '../workbench.ts'
import type { Screen } from './screen.ts'
import { asGuest, asUser } from './signed-in.ts'

/** A guest whose credentials are that old. @param age as `mm:ss` or `hh:mm:ss` */
async function guestOfThen(app: Workbench, age: string): Promise<void> {
  await app.page.clock.install()
  await asGuest(app)
  await app.page.clock.runFor(age)
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
    name: 'objects-listed',
    reach: async (app) => {
      await asUser(app, 'bob')
      await app.press('Try them')
      await app.press('List objects')
      await expect(app.credentials.getByText('3 objects.')).toBeVisible()
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
