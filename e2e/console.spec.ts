import { expect, test } from './fixtures.ts'

test('a user made on the local Cognito’s pages signs in with the Inspector, and the requests are listed', async ({
  app,
  page,
  local,
  context,
}) => {
  app.announce(/400/)
  await page.goto(`${local.origin}/`)
  await page.getByRole('link', { name: `Users, groups and app clients of ${local.seed.userPool.id}` }).click()
  await page.getByText('Add a user', { exact: true }).click()
  await app.fill('Username', 'alice')
  await app.press('Create user')
  await expect(page.getByRole('alert')).toHaveText('User account already exists')
  await app.fill('Username', 'olga')
  await app.press('Create user')
  await expect(page.getByRole('status')).toHaveText('The user was created.')
  await page.getByRole('link', { name: 'olga' }).click()
  await app.fill('New password', 'Olga-Passw0rd!')
  await app.press('Set password')
  await expect(page.getByRole('status')).toHaveText('The password was set.')

  const requests = await context.newPage()
  await requests.goto(`${local.origin}/requests`)
  await page.getByRole('link', { name: /^Back to / }).click()
  await page.getByRole('link', { name: 'Sign in with the Inspector' }).click()
  await app.press('Keep and use')
  await app.signIn('olga', 'wrong')
  await expect(app.alert).toBeVisible()
  await app.fill('Password', 'Olga-Passw0rd!')
  await app.press('Sign in')
  await expect(app.credentials).toBeVisible()

  const refused = requests.getByRole('row', { name: /RespondToAuthChallenge 400/ })
  await expect(refused).toContainText('NotAuthorizedException: Incorrect username or password.')
  await expect(requests.getByRole('row', { name: /GetCredentialsForIdentity 200/ })).toBeVisible()
})

test('values are copied', async ({ page, local, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${local.origin}/user-pools/${local.seed.userPool.id}`)
  const copy = page.getByRole('button', { name: 'Copy User pool ID' })
  await copy.click()
  const copied = page.getByRole('button', { name: 'Copied', exact: true })
  // A second press doesn't take the word for the button's own.
  await copied.click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(local.seed.userPool.id)
  await expect(copy).toHaveText('Copy')
  await expect(copied).toHaveCount(0)
})

test('users are looked after by keyboard alone', async ({ page, local }) => {
  await page.goto(`${local.origin}/user-pools/${local.seed.userPool.id}/users/ivan`)
  await page.getByRole('button', { name: 'Enable user' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('The user was enabled.')
  await page.getByLabel('Attribute', { exact: true }).focus()
  await page.keyboard.type('nickname')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Van')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /^nickname Van/ })).toBeVisible()
})
