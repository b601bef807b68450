import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

const parts = [
  { part: 'header', name: 'Header', heading: 'Header' },
  { part: 'payload', name: 'Payload: claims', heading: 'Claims' },
  { part: 'signature', name: 'Signature', heading: 'Signature' },
] as const

/** alice's tokens, and what is in them. */
async function tokensOfAlice(app: Workbench) {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await app.openAllSteps()
  return app.tokens.getByRole('table', { name: 'Claims' })
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

for (const theme of ['light', 'dark'] as const) {
  test(`a revealed token names its parts, each in the colour of its panel, ${theme}`, async ({ app, page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await app.open('/token-inspector')
    await app.press('Try an example')
    const contents = page.getByRole('region', { name: 'Contents' })
    const field = page.getByLabel('Token', { exact: true })
    await expect(field).toHaveValue(/^eyJ/)
    const token = await field.inputValue()
    await contents.getByRole('button', { name: 'Copy token', exact: true }).press('Enter')
    expect(await copied(page)).toBe(token)
    await contents.getByRole('button', { name: 'Reveal token', exact: true }).press('Enter')
    const colours = new Set<string>()
    for (const [index, { part: className, name, heading }] of parts.entries()) {
      const part = contents.locator(`.token-part.part-${className}`)
      await expect(part).toContainText(name)
      await expect(part).toContainText(token.split('.')[index] ?? '')
      const colour = await part.evaluate((element) => getComputedStyle(element).color)
      await expect(contents.getByRole('heading', { name: heading })).toHaveCSS('border-left-color', colour)
      colours.add(colour)
    }
    expect(colours.size).toBe(3)
  })
}

test('claims that only one of two tokens has are marked, and each value’s button names its token', async ({
  app,
  page,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const claims = await tokensOfAlice(app)
  await expect(claims.getByRole('rowheader', { name: /^cognito:username/ })).toContainText('only in: ID token')
  await expect(claims.getByRole('rowheader', { name: /^sub/ })).toHaveText('sub')
  await app.tokens.getByRole('button', { name: 'Both', exact: true }).press('Enter')
  await expect(claims.getByRole('rowheader', { name: /^scope/ })).toContainText('only in: Access token')
  await claims.getByRole('button', { name: 'Copy token_use (access token)' }).press('Enter')
  expect(await copied(page)).toBe('access')
})

test('the payload of each of two tokens is copied from the table', async ({ app, page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await tokensOfAlice(app)
  await app.tokens.getByRole('button', { name: 'Both', exact: true }).click()
  for (const [name, use] of [
    ['ID token', 'id'],
    ['Access token', 'access'],
  ] as const) {
    await app.tokens.getByRole('button', { name: `Copy payload: ${name}` }).press('Enter')
    await expect.poll(async () => JSON.parse(await copied(page)).token_use).toBe(use)
  }
})
