import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { isCall } from './requests.ts'

const planned = (page: Page) => page.getByRole('list', { name: 'Sequence diagram of what will happen' })
const diagram = (page: Page) => page.getByRole('listbox', { name: /^Sequence diagram of run/ })
const names = (rows: Locator) => rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''))

const grant = [/^GetId/, /^GetCredentialsForIdentity/, /^GetCallerIdentity/]

for (const [method, steps] of [
  ['Guest', grant],
  ['User pool', [/^SRP/, /^InitiateAuth/, /^SRP/, /^RespondToAuthChallenge/, ...grant]],
  ['Hosted UI', [/^PKCE/, /^\/oauth2\/authorize/, /^\/callback/, /^\/oauth2\/token/, ...grant]],
  ['Provider token', grant],
] as const) {
  test(`what will happen is drawn beforehand: ${method}`, async ({ app, page }) => {
    await app.open()
    await app.choose(method)
    const rows = planned(page).getByRole('listitem')
    await expect(rows).toHaveCount(steps.length)
    const said = await names(rows)
    for (const [index, step] of steps.entries()) expect(said[index]).toMatch(step)
    for (const name of said.slice(-3)) expect(name).toContain(', planned')
    await expect(planned(page)).toContainText(
      method === 'Guest' ? 'identity ID for a guest' : 'identity ID for this token',
    )
  })
}

test('a guest who is known will not ask who they are', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await app.signOut()
  await page.reload()
  await expect(planned(page).getByRole('listitem')).toHaveCount(2)
})

test('nor will somebody who takes a guest’s identity along', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await app.openAllSteps()
  await app.press('Sign in as this identity')
  const rows = planned(page).getByRole('listitem')
  await expect(rows).toHaveCount(6)
  const asksForIdentity = async (shown: Locator) => (await names(shown)).some((name) => name.startsWith('GetId,'))
  expect(await asksForIdentity(rows)).toBe(false)
  await app.signIn('bob', 'Bob-Passw0rd!')
  await expect(app.caller).toBeVisible()
  expect(await asksForIdentity(diagram(page).getByRole('option'))).toBe(false)
})

test('the plan follows how the password is to be proved', async ({ app, page }) => {
  await app.open()
  await app.choose('User pool')
  await page.getByRole('radio', { name: 'plain' }).check()
  const rows = planned(page).getByRole('listitem')
  await expect(rows).toHaveCount(4)
  await expect(rows.first()).toHaveAccessibleName(/^InitiateAuth, USER_PASSWORD_AUTH/)
  await page.getByRole('radio', { name: 'SRP' }).check()
  await expect(rows).toHaveCount(7)
})

test.describe('while a request is in flight', () => {
  let answer = () => {}
  const held = new Promise<undefined>((resolve) => {
    answer = () => resolve(undefined)
  })
  test.use({ given: { intercept: (request) => (isCall(request, 'GetCredentialsForIdentity') ? held : undefined) } })

  test('the diagram grows in its place, and says which one it is', async ({ app, page }) => {
    await app.open()
    const place = (rows: Locator) =>
      rows.evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().y)))
    const before = planned(page).getByRole('listitem')
    await app.choose('Guest')
    await expect(before).toHaveCount(3)
    const heights = await before.evaluateAll((all) => all.map((row) => Math.round(row.getBoundingClientRect().height)))

    await app.continueAsGuest()
    const rows = diagram(page).getByRole('option')
    await expect(rows.nth(1)).toHaveAccessibleName(/^GetCredentialsForIdentity.* to Identity pool, pending$/)
    await expect(rows.nth(0)).toHaveAccessibleName(/^GetId.*, completed, 200 · \d+ ms · identity ID$/)
    await expect(rows.nth(2)).toHaveAccessibleName(/^GetCallerIdentity.*, planned/)
    await expect(rows.nth(2)).toHaveAttribute('aria-disabled', 'true')
    const [first = 0, second = 0] = await place(rows)
    expect(second - first).toBe(heights[0] === undefined ? Number.NaN : heights[0] + 4)

    answer()
    await expect(app.caller).toBeVisible()
    await expect(rows).toHaveCount(3)
    expect((await place(rows))[0]).toBe(first)
    for (const name of await names(rows)) expect(name).toMatch(/, completed, 200 · \d+ ms/)
  })
})

test('a wrong password is a red arrow with the service’s words', async ({ app, page }) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('alice', 'not her password')
  await expect(app.alert).toBeVisible()
  const refused = diagram(page).getByRole('option', { name: /^RespondToAuthChallenge.*refused, 400/ })
  await expect(refused).toContainText('NotAuthorizedException: Incorrect username or password.')
  const colours = (row: Locator) =>
    row.locator('line').evaluate((line) => {
      const badge = document.createElement('span')
      badge.className = 'chip bad'
      document.body.append(badge)
      const red = getComputedStyle(badge).color
      badge.remove()
      return getComputedStyle(line).stroke === red
    })
  expect(await colours(refused)).toBe(true)
  expect(await colours(diagram(page).getByRole('option', { name: /^InitiateAuth/ }))).toBe(false)
})

test('who was away at Facebook came back past the Hosted UI', async ({ app, page }) => {
  // All names of the participants in one line each.
  await page.setViewportSize({ width: 1920, height: 1080 })
  await app.open()
  await app.continueToHostedUi('Continue with Facebook')
  await app.press('Continue as Fumi Facebook')
  await expect(app.caller).toBeVisible()
  await expect(diagram(page).getByRole('option', { name: /^GetCallerIdentity/ })).toBeVisible()
  const said = await names(diagram(page).getByRole('option'))
  expect(said[1]).toMatch(
    /^\/oauth2\/authorize, identity_provider=Facebook.*, Browser to Facebook, completed, away for /,
  )
  expect(said[2]).toMatch(/^\/callback, .*Facebook to Browser/)
  for (const name of ['Browser', 'Hosted UI', 'Facebook', 'Identity pool', 'STS'])
    await expect(page.getByRole('region', { name: 'Trace' }).getByText(name, { exact: true }).first()).toBeVisible()
})

test('arrow keys move the choice, and Enter opens it', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  const row = (name: RegExp) => diagram(page).getByRole('option', { name })
  await expect(diagram(page).locator('[tabindex="0"]')).toHaveCount(1)
  await row(/^GetId/).click()
  await expect(row(/^GetId/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(row(/^GetCredentialsForIdentity/)).toBeFocused()
  await expect(row(/^GetCredentialsForIdentity/)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Home')
  await page.keyboard.press('End')
  await expect(row(/^GetCallerIdentity/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(row(/^GetCallerIdentity/)).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await expect(row(/^GetId/)).toBeFocused()
  await expect(diagram(page).locator('[tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'GetId' })).toBeFocused()
})

test('at 320 px nothing leaves the screen, and no text is too small or over another', async ({ app, page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  app.announce(/400/)
  await app.open()
  await app.signIn('alice', 'not her password')
  await expect(app.alert).toBeVisible()
  await page.getByRole('button', { name: /^Trace/ }).click()
  await expect(diagram(page)).toBeVisible()
  await expect(diagram(page)).toContainText('Incorrect username or password.')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  const texts = await diagram(page)
    .locator('text')
    .evaluateAll((all) =>
      all.map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect()
        return { left, right, top, bottom, size: Number.parseFloat(getComputedStyle(text).fontSize) }
      }),
    )
  expect(texts.length).toBeGreaterThan(5)
  const room = await diagram(page).evaluate((drawing) => drawing.getBoundingClientRect())
  for (const [index, text] of texts.entries()) {
    expect(text.size).toBeGreaterThanOrEqual(11)
    expect(text.left).toBeGreaterThanOrEqual(room.left)
    expect(text.right).toBeLessThanOrEqual(room.right)
    for (const other of texts.slice(index + 1)) {
      const overlaps =
        text.left < other.right - 1 &&
        other.left < text.right - 1 &&
        // The boxes of two lines may touch where the letters do not.
        text.top < other.bottom - 4 &&
        other.top < text.bottom - 4
      expect(overlaps).toBe(false)
    }
  }
})

test('the picture is a file of its own, as SVG and as PNG', async ({ app, page }) => {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  const save = async (button: string) => {
    await app.press('Save…')
    const download = page.waitForEvent('download')
    await app.press(button)
    const file = await download
    await page.keyboard.press('Escape')
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }

  const svg = await save('Save picture as SVG')
  expect(svg.name).toMatch(/\.svg$/)
  const text = svg.bytes.toString('utf8')
  const read = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'image/svg+xml')
    return {
      root: parsed.documentElement.tagName,
      said: parsed.documentElement.textContent,
      styled: parsed.querySelectorAll('[class], [style], style, script, foreignObject').length,
      unpainted: parsed.querySelectorAll('text:not([font-family])').length,
    }
  }, text)
  expect(read).toMatchObject({ root: 'svg', styled: 0, unpainted: 0 })
  for (const operation of ['InitiateAuth', 'RespondToAuthChallenge', 'GetId', 'GetCallerIdentity', 'User pool'])
    expect(read.said).toContain(operation)
  expect(text).not.toMatch(/var\(|eyJ|Passw0rd/)

  const png = await save('Save picture as PNG')
  expect(png.name).toMatch(/\.png$/)
  expect(png.bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]
  const inSvg = /viewBox="0 0 (\d+) (\d+)"/.exec(text)
  expect([width, height]).toEqual([Number(inSvg?.[1]) * 2, Number(inSvg?.[2]) * 2])
  expect(png.bytes.length).toBeGreaterThan(10_000)
})

test('on paper it is black on white, whatever the screen shows', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await expect(diagram(page).getByRole('option', { name: /^GetCallerIdentity/ })).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
  const colours = await diagram(page)
    .locator('text')
    .evaluateAll((all) => [...new Set(all.map((text) => getComputedStyle(text).fill))])
  expect(colours).toEqual(['rgb(0, 0, 0)'])
})
