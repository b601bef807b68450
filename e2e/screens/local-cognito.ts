import { expect } from '../fixtures.ts'
import type { Workbench } from '../workbench.ts'
import type { Screen } from './screen.ts'
import { asGuest } from './signed-in.ts'

/** The question which users and callback URLs the local Cognito has. */
const isHome = (request: Request) => request.method === 'GET' && new URL(request.url).pathname === '/'

async function openLab(app: Workbench): Promise<void> {
  await app.open('/#failure-lab')
  await expect(app.page.getByRole('heading', { name: 'Failure lab' })).toBeVisible()
}

/** From whom a guess is wanted. */
async function refusedGuest(app: Workbench): Promise<void> {
  await openLab(app)
  await app.page.getByRole('button', { name: /^A guest gets no credentials/ }).click()
  await expect(app.page.getByRole('group', { name: 'Guess the cause' })).toBeVisible()
}

async function openBeside(app: Workbench): Promise<void> {
  await app.open('/#failure-lab-beside')
  await expect(app.page.getByRole('heading', { name: 'Failure lab' })).toBeVisible()
}

/** The sign-in that shows it is refused, and has its card beside the lab. */
async function refusedBeside(app: Workbench): Promise<void> {
  await openBeside(app)
  await app.page.getByRole('button', { name: /^A guest gets no credentials/ }).click()
  await app.continueAsGuest()
  await expect(app.page.getByRole('group', { name: 'Guess the cause' })).toBeVisible()
}

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
      await expect(app.page.getByText('The local Cognito was not reset')).toBeVisible()
    },
  },
  { name: 'failure-lab', reach: openLab },
  { name: 'failure-lab-guess', announce: /400/, reach: refusedGuest },
  {
    name: 'failure-lab-cause',
    announce: /400/,
    reach: async (app) => {
      await refusedGuest(app)
      await app.page.getByRole('button', { name: 'A web ACL of AWS WAF blocks the request.' }).click()
      await expect(app.alert.filter({ hasText: 'What to do' })).toBeVisible()
    },
  },
  {
    name: 'failure-lab-repeated',
    announce: /400/,
    reach: async (app) => {
      await refusedGuest(app)
      await app.press('Show the cause')
      await app.press('Switch off and sign in again')
      await expect(app.page.getByText('the same sign-in succeeds')).toBeVisible()
    },
  },
  { name: 'failure-lab-beside', reach: openBeside },
  { name: 'failure-lab-beside-guess', announce: /400/, reach: refusedBeside },
  {
    name: 'failure-lab-beside-cause',
    announce: /400/,
    reach: async (app) => {
      await refusedBeside(app)
      await app.press('Show the cause')
      await expect(app.alert.filter({ hasText: 'What to do' })).toBeVisible()
    },
  },
  {
    name: 'fault-switched-on',
    announce: /400/,
    reach: async (app) => {
      await refusedGuest(app)
      await app.press('Back to the sign-in')
      await expect(app.page.getByRole('complementary', { name: 'Switched on at the local Cognito' })).toBeVisible()
    },
  },
  {
    name: 'local-users-unlisted',
    given: { intercept: (request) => (isHome(request) ? Response.json({}) : undefined) },
    reach: async (app) => {
      await app.open()
      await app.choose('User pool')
      await expect(app.page.getByText('The local Cognito did not list its users in time')).toBeVisible()
    },
  },
]
