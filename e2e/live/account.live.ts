import { readFileSync } from 'node:fs'
import { test as base, expect, type Page } from 'playwright/test'
import { serveBuiltApp } from '../built-app.ts'
import { PageWatch } from '../page-watch.ts'
import { Workbench } from '../workbench.ts'
import { type LiveAccount, readAccount } from './account.ts'

// What a person does first, in the built page, with a real account; it makes a guest identity, and no other thing.

const { connection, user, origin } = described(process.env.LIVE_CONFIG ?? '')

function described(file: string): LiveAccount {
  const account = readAccount(readFileSync(file, 'utf8'), process.env)
  if ('faults' in account) throw new Error(account.faults.join('\n'))
  return account
}

const test = base.extend<{ app: Workbench }>({
  app: async ({ page }, use) => {
    const config = JSON.stringify({ connections: [connection], ownConnections: false })
    const server = await serveBuiltApp(() => config, { port: Number(origin.port) })
    // The page's own policy says where requests may go; a violation of it is trouble.
    const watch = await PageWatch.of(page.context(), await allowedBy(page, server.origin))
    // Refusals that checks count on.
    watch.announce(/status of 40[0-4]/)
    await use(new Workbench(page, { origin: server.origin, watch }))
    await watch.requireNoTrouble()
    await server.close()
  },
})

async function allowedBy({ request }: Page, origin: string): Promise<readonly string[]> {
  const { 'content-security-policy': policy = '' } = (await request.get(origin)).headers()
  const [, sources = ''] = /connect-src 'self' ?([^;]*)/.exec(policy) ?? []
  return [origin, ...sources.split(' ')]
}

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('guest', async ({ app }) => {
  test.skip(!connection.identityPoolId, 'the connection has no identity pool')
  await app.open()
  await app.continueAsGuest()
  await app.openAllSteps()
  await expect(app.caller).toContainText('assumed-role/')
})

test('password, refresh, sign-out', async ({ app, page }) => {
  if (!user) return test.skip(true, 'the file names no user')
  await app.open()
  await app.signIn(user.name, user.password)
  await expect(app.tokens.or(app.alert).first()).toBeVisible()
  // Told in the page's own words where the sign-in is refused.
  expect(await app.alert.allInnerTexts()).toEqual([])
  await app.openAllSteps()
  if (connection.identityPoolId) await expect(app.caller).toContainText('assumed-role/')
  // exp and iat are whole seconds: in the same one they would not change.
  await page.waitForTimeout(1000)
  await app.press('Refresh tokens')
  await expect(region(page, 'Refresh')).toContainText('New tokens received')
  await app.press('Revoke the refresh token')
  await expect(region(page, 'Sign-out')).toContainText('The refresh token was revoked.')
  await app.signOut()
  await expect(app.method('User pool')).toBeChecked()
})

test('check of the connection', async ({ app, page }) => {
  await app.open()
  await app.press('Connection')
  await app.press('Check this connection')
  const summary = page.getByRole('status').filter({ hasText: /\d passed/ })
  await expect(summary).toBeVisible()
  const failed = page.getByRole('list', { name: 'Checks' }).getByRole('heading', { name: / failed$/ })
  expect(await failed.allInnerTexts()).toEqual([])
  await expect(summary).toContainText(' 0 failed')
})
