import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { forged, signIn, soon } from './tokens-at-hand.ts'

const verification = (page: Page) => page.getByRole('region', { name: 'Verification' })
const whatItIs = (page: Page) => page.getByRole('region', { name: 'Kind of token' })

for (const [product, kind, claims, docs] of [
  [
    'Keycloak',
    'Access token of another issuer',
    { iss: 'https://login.example.com/realms/staff', aud: 'account', typ: 'Bearer', azp: 'spa' },
    'keycloak.org',
  ],
  [
    'Auth0',
    'Client access token of another issuer',
    { iss: 'https://t.eu.auth0.com/', aud: 'https://a.example', azp: 'a', gty: 'client-credentials' },
    'auth0.com',
  ],
  [
    'Microsoft Entra ID (v2.0)',
    'Client access token of another issuer',
    { iss: 'https://login.microsoftonline.com/t/v2.0', aud: 'api', azp: 'a', azpacr: '1', oid: '1', ver: '2.0' },
    'learn.microsoft.com',
  ],
  ['Okta', 'ID token', { iss: 'https://dev.okta.com', aud: '0oa', ver: 1, jti: 'ID.a', idp: '00o' }, 'okta.com'],
] as const) {
  test(`a token of ${product} is called by its product, with a link to its documentation`, async ({ app, page }) => {
    await app.open('/token-inspector')
    await app.fill('Token', forged({ ...claims, sub: '1', iat: soon() - 900, exp: soon() }))
    await expect(whatItIs(page).getByText(kind, { exact: true })).toBeVisible()
    await expect(whatItIs(page)).toContainText(`Its claims are those of a token from ${product}.`)
    const link = whatItIs(page).getByRole('link', { name: `Documentation of ${product}` })
    expect(new URL((await link.getAttribute('href')) ?? '').hostname).toContain(docs)
  })
}

test('of the cookies that Amplify keeps, one is chosen by the keyboard', async ({ app, page, local }) => {
  const { IdToken, AccessToken, RefreshToken } = (await signIn({ request: page.request, origin: local.origin }))
    .AuthenticationResult
  const prefix = 'CognitoIdentityServiceProvider.localclient000000000000000'
  const cookies = [
    `${prefix}.LastAuthUser=alice`,
    `${prefix}.alice.accessToken=${AccessToken}`,
    `${prefix}.alice.idToken=${IdToken}`,
    `${prefix}.alice.refreshToken=${RefreshToken}`,
  ]
  await app.open('/token-inspector')
  await app.fill('Token', `Cookie: ${cookies.join('; ')}`)
  const choice = page.getByLabel('Tokens found (3)')
  await expect(whatItIs(page)).toContainText('User pool access token')
  await choice.focus()
  await page.keyboard.press('ArrowDown')
  await expect(choice.getByRole('option', { selected: true })).toHaveText(
    `2. User pool ID token (${prefix}.alice.idToken)`,
  )
  await expect(whatItIs(page)).toContainText('User pool ID token')
  await expect(verification(page).getByText('verified', { exact: true })).toBeVisible()
})
