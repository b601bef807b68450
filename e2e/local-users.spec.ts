import { expect, test } from './fixtures.ts'

test('a user of the local Cognito is signed in by one press, by SRP', async ({ app, page }) => {
  await app.open()
  await app.choose('User pool')
  const users = page.getByRole('region', { name: 'Users of the local Cognito' })
  await expect(users.getByRole('button', { name: 'Sign in as alice' })).toHaveText('alice · admins')
  await expect(users.getByRole('button', { name: 'Sign in as carol' })).toHaveText('carol · must change password')
  await users.getByRole('button', { name: 'Sign in as alice' }).click()
  await expect(app.caller).toContainText('LocalAdmins')
  await expect(page.getByText('as alice, through the user pool')).toBeVisible()
  await expect(page.getByRole('option', { name: /^InitiateAuth, USER_SRP_AUTH/ })).toBeVisible()
})

test('who must change the password is asked for a new one', async ({ app, page }) => {
  await app.open()
  await app.choose('User pool')
  const carol = page.getByRole('button', { name: 'Sign in as carol' })
  await carol.click()
  await expect(page.getByLabel('New password', { exact: true })).toBeVisible()
})

test('a pretend token is filled in by one press, and signs in', async ({ app, page }) => {
  await app.open()
  await app.choose('Provider token')
  await page.getByRole('button', { name: 'Get a pretend token' }).click()
  await expect(page.getByLabel('Token', { exact: true })).not.toHaveValue('')
  await app.press('Use token')
  await expect(app.caller).toBeVisible()
})

test.describe('where the local Cognito tells nothing of its users', () => {
  test.use({
    given: {
      intercept: (request) =>
        request.method === 'GET' && new URL(request.url).pathname === '/' ? Response.json({}) : undefined,
    },
  })

  test('they are typed as ever', async ({ app, page }) => {
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await expect(app.caller).toBeVisible()
    await expect(page.getByRole('button', { name: /^Sign in as/ })).toHaveCount(0)
  })
})
