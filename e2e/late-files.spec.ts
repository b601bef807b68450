import { expect, test } from './fixtures.ts'

test('a part of the page that can’t be fetched says so in its place; the sign-in goes on, and so does it', async ({
  app,
  page,
}) => {
  app.announce(/ERR_FAILED/)
  await page.route(/trace-pane.*\.js/, (route) => route.abort())
  await app.open()
  const pane = page.getByRole('region', { name: 'Exchanges', exact: true })
  await expect(pane).toContainText('This part could not be loaded')
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
  await page.unrouteAll()
  await pane.getByRole('button', { name: 'Load again' }).click()
  await expect(pane).toContainText('GetCredentialsForIdentity')
})

test('a part of the page that hangs is given up, and loaded again once the file comes', async ({ app, page }) => {
  await page.clock.install()
  let come = () => {}
  const held = new Promise<void>((resolve) => {
    come = resolve
  })
  await page.route(/trace-pane.*\.js/, async (route) => {
    await held
    await route.continue()
  })
  const asked = page.waitForRequest(/trace-pane.*\.js/)
  await app.open()
  const pane = page.getByRole('region', { name: 'Exchanges', exact: true })
  await page.clock.runFor(1000)
  await asked
  await expect(pane).toContainText('Loading…')
  await page.clock.runFor(15_000)
  await expect(pane).toContainText('This part could not be loaded')
  come()
  await pane.getByRole('button', { name: 'Load again' }).click()
  await expect(pane).toContainText('What will happen')
})
