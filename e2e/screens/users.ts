import { expect } from '../fixtures.ts'
import { comparison, threeUsers } from '../users/three-users.ts'
import type { Screen } from './screen.ts'
import { asGuest } from './signed-in.ts'

/** Several users side by side. */
export const users: readonly Screen[] = [
  { name: 'three-users', reach: threeUsers },
  {
    name: 'another-user-hosted-ui',
    reach: async (app) => {
      await asGuest(app)
      await app.press('Sign in another user')
      await app.choose('Hosted UI')
      await expect(app.page.getByText(/^This leaves the page/)).toBeVisible()
    },
  },
  {
    name: 'users-compared',
    reach: async (app) => {
      await threeUsers(app)
      await app.press('Compare users')
      for (const folded of await comparison(app.page).locator('summary').all()) await folded.click()
    },
  },
]
