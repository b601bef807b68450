import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { addAuthenticator } from './virtual-authenticator.ts'

// The stories of a worker share a window: none may find what another left behind.
test.describe.configure({ mode: 'serial' })

const size = { width: 400, height: 300 }

/** What can be left behind, as the page sees it. */
function found(page: Page) {
  return page.evaluate(async () => ({
    'local storage': localStorage.getItem('left'),
    'session storage': sessionStorage.getItem('left'),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    'init script': Reflect.get(globalThis, 'left') ?? null,
    online: navigator.onLine,
    clipboard: (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state,
    authenticator: await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable(),
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    width: innerWidth,
    'right clock': new Date().getFullYear() >= 2020,
  }))
}

const clean = {
  'local storage': null,
  'session storage': null,
  cookies: '',
  databases: [],
  'init script': null,
  online: true,
  clipboard: 'prompt',
  authenticator: false,
  dark: false,
  width: 1280,
  'right clock': true,
}

test('one story leaves much behind', async ({ app, page, context }) => {
  app.announce(/.*/)
  await app.open()
  const before = await found(page)
  expect(before).toEqual(clean)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await addAuthenticator(page)
  await page.addInitScript(() => Object.assign(globalThis, { left: 'left' }))
  await page.clock.install({ time: 0 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(size)
  await app.open()
  await page.evaluate(async () => {
    localStorage.setItem('left', 'left')
    sessionStorage.setItem('left', 'left')
    // biome-ignore lint/suspicious/noDocumentCookie: the other way is not there for a page of http
    document.cookie = 'left=left'
    await new Promise((resolve) => indexedDB.open('left').addEventListener('success', resolve))
  })
  await page.route('**/config.json', (route) => route.abort())
  await context.setOffline(true)
  await context.newPage()
  const after = await found(page)
  const kept = Object.entries(after).filter(([name, value]) => value === Reflect.get(before, name))
  expect(kept).toEqual([])
})

test('and the next one finds nothing of it', async ({ app, page, context }) => {
  await app.open()
  await expect(app.method('Guest')).toBeVisible()
  expect(await found(page)).toEqual(clean)
  expect(context.pages()).toHaveLength(1)
})
