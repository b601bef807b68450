import type { Locator } from 'playwright/test'
import { expect, test } from './fixtures.ts'

const title = 'Would this verifier accept it?'
const rowOf = (token: Locator, verifier: string) =>
  token.getByRole('table', { name: title }).getByRole('row', { name: new RegExp(`^${verifier}`) })

test('each token tells which verifiers refuse it, by which rule, and what to do about it', async ({ app, page }) => {
  await app.open()
  await app.choose('User pool')
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toContainText('LocalAdmins')
  await app.press('Tokens')
  const idToken = page.getByRole('region', { name: 'ID token', exact: true })
  const accessToken = page.getByRole('region', { name: 'Access token', exact: true })
  await expect(idToken.getByRole('table', { name: title })).toBeHidden()

  await test.step('by keyboard', async () => {
    await idToken.getByText(title).focus()
    await page.keyboard.press('Enter')
  })
  const userInfo = rowOf(idToken, '/oauth2/userInfo')
  await expect(userInfo).toContainText('Refuses')
  await expect(userInfo).toContainText('token_use is id; it needs the access token.')
  await expect(userInfo).toContainText('Send the access token of the same sign-in.')
  await expect(rowOf(idToken, 'jose')).toContainText('Accepts')

  await accessToken.getByText(title).click()
  await expect(rowOf(accessToken, 'Identity pool')).toContainText('token_use is access; it needs the ID token.')
  await expect(rowOf(accessToken, '/oauth2/userInfo')).toContainText(
    'Sign in through the Hosted UI with the scope openid.',
  )

  const agentCore = rowOf(accessToken, 'Bedrock AgentCore')
  await expect(agentCore).toContainText('Depends on aud')
  await agentCore.getByText('Setting that accepts it').click()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await agentCore.getByRole('button', { name: 'Copy setting for Bedrock AgentCore' }).click()
  const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
  expect(copied).toEqual({
    customJWTAuthorizer: {
      discoveryUrl: expect.stringMatching(/^https:.*\/\.well-known\/openid-configuration$/),
      allowedClients: ['localclient000000000000000'],
    },
  })
})
