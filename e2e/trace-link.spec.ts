import { expect, test } from './fixtures.ts'
import { pane } from './trace-files.ts'

test('a link opens a redacted trace in another browser, which sends nothing', async ({ app, page, browser, local }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  app.announce(/400/)
  await app.open()
  await app.signIn('alice', 'Wrong-Passw0rd!')
  await expect(app.alert).toContainText('Incorrect username or password.')
  await app.press('Save…')
  await app.press('Copy link to this trace')
  await expect(pane(page).getByText('Copied a link that opens this trace.')).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).not.toContain('Wrong-Passw0rd!')

  const context = await browser.newContext()
  const other = await context.newPage()
  const sent: string[] = []
  other.on('request', (request) => sent.push(new URL(request.url()).origin))
  await other.goto(link)
  await expect(pane(other).getByText('shared link', { exact: true })).toBeVisible()
  await pane(other)
    .getByRole('option', { name: /^RespondToAuthChallenge/ })
    .click()
  await expect(pane(other)).toContainText('NotAuthorizedException')
  expect(other.url()).toBe(`${local.appOrigin}/`)
  expect(new Set(sent)).toEqual(new Set([local.appOrigin]))
  await context.close()
})

test('a trace that is too long for a link is not cut, and a cut link says so', async ({ app, page, local }) => {
  await page.goto(`${local.appOrigin}/#trace=1.abc`)
  await expect(page.getByText('shared link was not opened')).toBeVisible()
  for (let count = 0; count < 10; count++) {
    if (count > 0) await app.signOut()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await expect(app.caller).toBeVisible()
  }
  await app.press('Save…')
  await page.getByRole('radio', { name: 'All 10 runs' }).check()
  await app.press('Copy link to this trace')
  await expect(page.getByText('The trace is too long for a link.')).toBeVisible()
})
