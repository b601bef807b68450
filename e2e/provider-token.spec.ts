import { expect, type LocalCognito, test } from './fixtures.ts'
import { signIn } from './tokens-at-hand.ts'

async function pretendToken(local: LocalCognito, provider: 'Facebook' | 'LoginWithAmazon'): Promise<string> {
  const response = await fetch(`${local.origin}/pretend/${provider}/token`, { method: 'POST' })
  const { access_token: token } = (await response.json()) as { access_token: string }
  return token
}

for (const [provider, key] of [
  ['Facebook', 'graph.facebook.com'],
  ['LoginWithAmazon', 'www.amazon.com'],
] as const) {
  test(`a token of ${key} goes straight to the identity pool`, { tag: '@firefox' }, async ({ app, local }) => {
    await app.open()
    await app.giveToken(key, await pretendToken(local, provider))
    await expect(app.caller).toContainText('LocalUsers')
    await expect(app.identity).toContainText('authenticated')
    await expect(app.identity).toContainText(key)
    await expect(app.tokens).toContainText('Not a JWT: only its provider can read it.')
  })
}

test('a person gets a pretend token on the local Cognito’s page and brings it back', async ({ app, page, context }) => {
  await app.open()
  await app.choose('Provider token')
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Open the page of the pretend provider' }).click()
  const giver = await opened
  await giver.getByRole('button', { name: /Fumi/ }).click()
  const token = await giver.getByRole('textbox').inputValue()
  expect(token).toMatch(/^EAA/)
  await app.giveToken('graph.facebook.com', token)
  await expect(app.caller).toContainText('LocalUsers')
})

test('the user pool’s ID token works under the user pool’s key', async ({ app, local, request }) => {
  const { AuthenticationResult } = await signIn({ request, origin: local.origin })
  await app.open()
  await app.giveToken('user pool', AuthenticationResult.IdToken)
  await expect(app.caller).toContainText('LocalAdmins')
  await app.openAllSteps()
  await expect(app.tokens.getByText('cognito:username')).toBeVisible()
})

test('a token is taken out of what it came in, and that is said', async ({ app, page, local, request }) => {
  const answer = await signIn({ request, origin: local.origin })
  await app.open()
  await app.giveToken('user pool', JSON.stringify(answer, null, 2))
  await expect(app.caller).toContainText('LocalAdmins')

  await app.signOut()
  const token = await pretendToken(local, 'LoginWithAmazon')
  await app.choose('Provider token')
  await app.fill('Token', `“${encodeURIComponent(token)}”\n`)
  await expect(page.getByText(/^Removed before parsing: .*quotation marks, percent-encoding/)).toBeVisible()
  await app.giveToken('www.amazon.com', `Bearer ${token}`)
  await expect(app.caller).toContainText('LocalUsers')
})

test('an access token in its place is refused, and the mistake is named', async ({ app, page, local, request }) => {
  const { AccessToken } = (await signIn({ request, origin: local.origin })).AuthenticationResult
  app.announce(/400/)
  await app.open()
  await app.giveToken('user pool', AccessToken)
  await expect(app.alert).toContainText('Invalid login token. Missing a required claim: aud')
  await expect(app.alert).toContainText('The identity pool requires an ID token, not an access token.')
  await expect(page.getByLabel('Token', { exact: true })).toHaveValue(AccessToken)
  await expect(app.credentials).toBeHidden()
})

test('a text that is no token is refused; the next try goes on from there', async ({ app, page, local }) => {
  app.announce(/400/)
  await app.open()
  await app.giveToken('Any OIDC issuer', 'whatever')
  await expect(page.getByText('Enter the issuer URL.')).toBeVisible()
  await app.fill('Issuer', 'https://login.example.com/realms/staff/')
  await expect(page.getByText('login.example.com/realms/staff', { exact: true })).toBeVisible()
  await app.press('Use token')
  await expect(app.alert).toContainText('Not a valid OpenId Connect identity token.')

  await app.giveToken('graph.facebook.com', await pretendToken(local, 'Facebook'))
  await expect(app.caller).toContainText('LocalUsers')
})
