import { expect } from '../fixtures.ts'
import type { Screen } from './screen.ts'
import { asGuest } from './signed-in.ts'

/** The question which users and callback URLs the local Cognito has. */
const isHome = (request: Request) => request.method === 'GET' && new URL(request.url).pathname === '/'

/** What the page offers with the local Cognito only. */
export const localCognito: readonly Screen[] = [
  {
    name: 'local-cognito-reset',
    reach: async (app) => {
      await app.open()
      await app.choose('User pool')
      await app.press('Connection')
      await app.press('Reset the local Cognito')
      await expect(app.page.getByText('The local Cognito was reset to its seed')).toBeVisible()
      await app.choose('User pool')
    },
  },
  {
    name: 'local-cognito-not-reset',
    given: {
      intercept: (request) => (request.url.endsWith('/reset') ? new Response('no', { status: 500 }) : undefined),
    },
    announce: /500/,
    reach: async (app) => {
      await asGuest(app)
      await app.press('Connection')
      await app.press('Reset the local Cognito and sign out')
      await expect(app.page.getByText('The local Cognito could not be reset.')).toBeVisible()
    },
  },
  {
    name: 'local-users-unlisted',
    given: { intercept: (request) => (isHome(request) ? Response.json({}) : undefined) },
    reach: async (app) => {
      await app.open()
      await app.choose('User pool')
      await expect(app.page.getByText('The local Cognito did not list its users.')).toBeVisible()
    },
  },
]
