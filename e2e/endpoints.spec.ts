import { expect, test } from './fixtures.ts'

const evil = 'https://evil.test'
const header = 'not AWS: evil.test'

test.use({
  given: {
    connections: (local) => [
      { ...local, id: 'Foreign', name: 'Foreign', endpoints: { ...local.endpoints, userPool: evil } },
      { ...local, id: 'AWS', name: 'AWS', localCognito: false, endpoints: {} },
      local,
    ],
  },
})

test('a host that is neither AWS’s nor this machine is named and asked about before it gets anything', async ({
  app,
  page,
}) => {
  const sent: string[] = []
  await page.route(`${evil}/**`, (route) => {
    sent.push(route.request().method())
    return route.abort()
  })
  app.announce(/ERR_FAILED|preconnect/)
  await app.open()
  await expect(page.getByText(header)).toBeVisible()
  for (const method of ['Guest', 'User pool', 'Hosted UI', 'Provider token'] as const) {
    await app.choose(method)
    await expect(page.getByRole('region', { name: 'This connection does not go to AWS' })).toContainText('evil.test')
    await expect(page.getByLabel('Password', { exact: true })).toBeHidden()
    await expect(page.getByRole('button', { name: /^(Continue|Sign in|Use token)/ })).toBeHidden()
  }
  expect(sent).toEqual([])
  await app.press('Send them to evil.test')
  await app.choose('User pool')
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible()
})

test('the question comes again after another connection, and AWS’s own hosts need none', async ({ app, page }) => {
  await app.open()
  await app.press('Send them to evil.test')
  await page.getByLabel('Connection', { exact: true }).selectOption('AWS')
  await expect(page.getByText(/not AWS|emulator/)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Continue as guest' })).toBeVisible()
  await page.getByLabel('Connection', { exact: true }).selectOption('Foreign')
  await expect(page.getByRole('button', { name: 'Send them to evil.test' })).toBeVisible()
})

test('a chip names the local Cognito, and no other connection is called an emulator', async ({ app, page }) => {
  const chip = page.getByText('emulator', { exact: true })
  await app.open()
  await expect(page.getByText(header)).toBeVisible()
  await expect(chip).toBeHidden()
  await page.getByLabel('Connection', { exact: true }).selectOption('local-cognito')
  await expect(chip).toBeVisible()
  await expect(chip).toHaveAttribute('title', /local Cognito on this machine, not AWS/)
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await expect(chip).toBeVisible()
})
