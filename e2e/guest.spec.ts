import { expect, test } from './fixtures.ts'
import { identitiesOf } from './local-state.ts'

test('a person continues as a guest with one press, and reads who they are', { tag: '@firefox' }, async ({
  app,
  page,
}) => {
  await app.open()
  await app.press('Continue as guest')
  await expect(app.identity.getByText(/^ap-northeast-1:[0-9a-f-]{36}$/).first()).toBeVisible()
  await expect(app.credentials.getByText(/^ASIA[0-9A-Z]{16}$/).first()).toBeVisible()

  await app.openAllSteps()
  await expect(app.identity).toContainText(/ap-northeast-1:[0-9a-f-]{36}/)
  await expect(app.identity).toContainText('guest')
  await expect(app.identity.getByText('none')).toBeVisible()
  await expect(app.credentials).toContainText(/ASIA[0-9A-Z]{16}/)
  await expect(app.credentials).toContainText(/expires in 59 min \d+ s/)
  await expect(app.caller).toContainText(
    'arn:aws:sts::000000000000:assumed-role/LocalGuests/CognitoIdentityCredentials',
  )
  await expect(page.getByText('none: guests have no tokens')).toBeVisible()
})

test('a button that is pressed twice in a hurry makes one identity', async ({ app, page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.headers()['x-amz-target'] ?? ''))
  await app.open()
  await page.getByRole('button', { name: 'Continue as guest' }).dblclick()
  await expect(app.caller).toBeVisible()
  expect(asked.filter((target) => target.endsWith('.GetId'))).toHaveLength(1)
})

test('secrets are hidden, shown one by one, and copied while hidden', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.open()
  await app.continueAsGuest()

  const dots = app.credentials.getByRole('img', { name: 'hidden' })
  await expect(dots).toHaveCount(2)
  await expect(dots.first()).toHaveText('••••••••••••••••')
  await app.press('Copy secret access key')
  const secret = await page.evaluate(() => navigator.clipboard.readText())
  expect(secret).toHaveLength(40)
  await expect(app.credentials).not.toContainText(secret)

  await app.press('Reveal secret access key')
  await expect(app.credentials).toContainText(secret)
  await expect(dots).toHaveCount(1)
  await app.press('Hide secret access key')
  await expect(dots).toHaveCount(2)
})

test('the countdown goes on by itself, and tells the end', async ({ app, page }) => {
  await page.clock.install()
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await expect(app.credentials).toContainText(/expires in 59 min/)
  await page.clock.runFor('56:00')
  await expect(app.credentials).toContainText(/expires in 3 min/)
  await page.clock.runFor('05:00')
  await expect(app.credentials.getByText('expired', { exact: true })).toBeVisible()
})

test('the same browser is the same guest again, until it asks for a new identity', async ({ app, page, local }) => {
  const identity = async () => {
    await expect(app.caller).toBeVisible()
    return /ap-northeast-1:[0-9a-f-]{36}/.exec(await app.identity.innerText())?.[0]
  }
  await app.open()
  await app.continueAsGuest()
  const first = await identity()
  await app.signOut()
  await expect(page.getByText(String(first))).toBeVisible()
  await app.continueAsGuest()
  expect(await identity()).toBe(first)

  await page.reload()
  await app.continueAsGuest()
  expect(await identity()).toBe(first)

  await app.signOut()
  await app.press('New guest identity')
  await app.continueAsGuest()
  expect(await identity()).not.toBe(first)
  expect(identitiesOf(local).size).toBe(2)
})

test.describe('where guests are switched off', () => {
  test.use({
    given: { seed: (seed) => ({ ...seed, identityPool: { ...seed.identityPool, allowUnauthenticated: false } }) },
  })

  test('a guest is told so in the service’s words', async ({ app }) => {
    app.announce(/400/)
    await app.open()
    await app.continueAsGuest()
    await expect(app.alert).toContainText('GetId was refused')
    await expect(app.alert).toContainText('Unauthenticated access is not supported for this identity pool.')
    await expect(app.alert).toContainText('this identity pool doesn’t allow guests')
    await expect(app.credentials).toBeHidden()
  })
})

test('an identity that is gone is forgotten, so that trying again makes a new guest', async ({ app, local }) => {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await app.signOut()
  identitiesOf(local).clear()
  app.announce(/400/)
  await app.continueAsGuest()
  await expect(app.alert).toContainText('GetCredentialsForIdentity was refused')
  await expect(app.alert).toContainText('not found')
  await app.press('Try again')
  await expect(app.caller).toContainText('LocalGuests')
})
