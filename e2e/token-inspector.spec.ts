import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { call, forged, signIn, soon } from './tokens-at-hand.ts'

const verification = (page: Page) => page.getByRole('region', { name: 'Verification' })
const whatItIs = (page: Page) => page.getByRole('region', { name: 'Kind of token' })
const verifier = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Would this verifier accept it?' }).getByRole('row', { name: new RegExp(`^${name}`) })

const google = () =>
  forged({ iss: 'https://accounts.google.com', aud: 'app', sub: '1', iat: soon() - 900, exp: soon() })

async function openIdToken(reach: Parameters<typeof signIn>[0], identityPoolId: string): Promise<string> {
  const service = 'AWSCognitoIdentityService'
  const identity = await call<{ IdentityId: string }>(reach, `${service}.GetId`, { IdentityPoolId: identityPoolId })
  return (await call<{ Token: string }>(reach, `${service}.GetOpenIdToken`, identity)).Token
}

test('the header leads to it, in a tab of its own, so that no sign-in is lost', async ({ app, page }) => {
  await app.open()
  const opened = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Token inspector' }).click()
  const inspector = await opened
  await expect(inspector.getByRole('heading', { name: 'Token inspector' })).toBeVisible()
})

test('an ID token of the connection’s pool is verified at once, explained, and kept nowhere', async ({
  app,
  page,
  local,
}) => {
  const { IdToken } = (await signIn({ request: page.request, origin: local.origin })).AuthenticationResult
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
  await app.open('/token-inspector')
  await app.fill('Token', `Bearer ${IdToken}`)

  await expect(verification(page).getByText('verified', { exact: true })).toBeVisible()
  await expect(verification(page)).toContainText('Compared with the connection Local Cognito.')
  await expect(whatItIs(page)).toContainText('User pool ID token')
  await expect(verifier(page, 'Identity pool')).toContainText('Depends on registration')
  await expect(verifier(page, '/oauth2/userInfo')).toContainText('Refuses')
  await expect(page.getByRole('table', { name: 'Claims' })).toContainText(
    'The intended recipient of the token. In a user pool’s ID token, the app client; in its access token,',
  )

  const [, claims = ''] = IdToken.split('.')
  expect(asked.filter((request) => request.includes(claims))).toEqual([])
  expect(page.url()).toBe(`${local.appOrigin}/token-inspector`)
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(stored).not.toContain(claims)
})

test('an access token is not for the identity pool, and a refresh token is not to be read', async ({
  app,
  page,
  local,
}) => {
  const { AccessToken, RefreshToken } = (await signIn({ request: page.request, origin: local.origin }))
    .AuthenticationResult
  await app.open('/token-inspector')
  await app.fill('Token', AccessToken)
  await expect(whatItIs(page)).toContainText('User pool access token')
  await expect(verifier(page, 'Identity pool')).toContainText('token_use is access; it needs the ID token.')
  await expect(page.getByRole('status').filter({ hasText: 'GetId is likely to be refused' })).toContainText(
    'The token is an access token, of the client localclient000000000000000.',
  )
  await expect(verifier(page, 'User pool API')).toContainText('Accepts')
  await expect(verification(page).getByText('verified', { exact: true })).toBeVisible()

  await app.fill('Token', RefreshToken)
  await expect(whatItIs(page)).toContainText('User pool refresh token')
  await expect(verification(page)).toContainText('Only its intended recipient can decrypt it.')
})

test('a token of GetOpenIdToken is checked once its issuer may be asked', async ({ app, page, local }) => {
  const token = await openIdToken({ request: page.request, origin: local.origin }, local.seed.identityPool.id)
  await app.open('/token-inspector')
  await app.fill('Token', token)
  await expect(whatItIs(page)).toContainText('Cognito OpenID token')
  await expect(verification(page)).toContainText('signature not checked')
  await page.getByRole('button', { name: /^Fetch keys from localhost:\d+$/ }).click()
  await expect(verification(page).getByText('verified', { exact: true })).toBeVisible()
  await expect(verifier(page, 'STS')).toContainText('Accepts')
})

test('an issuer that the page’s policy doesn’t allow is not asked, and that is said', async ({ app, page }) => {
  await app.open('/token-inspector')
  await app.fill('Token', google())
  await expect(whatItIs(page)).toContainText('Google ID token')
  await expect(verification(page)).toContainText('www.googleapis.com is not among them')
  await expect(page.getByRole('button', { name: /^Ask/ })).toBeHidden()

  await page.getByText('Expected values').click()
  await app.fill('Key set (JWKS)', 'hello')
  await expect(verification(page)).toContainText('Not a key set')
  await app.fill('Key set (JWKS)', '{"keys":[]}')
  await expect(verification(page)).toContainText('The issuer has no key with this ID.')
})

test('a token of no known pool says whom it would ask, and asks only then', async ({ app, page, local }) => {
  const issuer = `${local.origin}/ap-northeast-1_Local0001`
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  app.announce(/404/)
  await app.open('/token-inspector')
  await app.fill('Token', forged({ iss: `${issuer}x/oidc`, aud: 'app', sub: '1', iat: soon() - 900, exp: soon() }))
  await expect(whatItIs(page)).toContainText('It has the claims that OpenID Connect requires.')
  expect(requests.filter((url) => url.includes('.well-known'))).toEqual([])
  await page.getByRole('button', { name: /^Fetch keys from localhost/ }).click()
  await expect(verification(page)).toContainText('the issuer returned an error')
  expect(requests.filter((url) => url.includes('.well-known'))).toHaveLength(1)
})

for (const [what, token, words] of [
  ['no token at all', 'hello world', 'a JWT has three parts'],
  [
    'an encrypted token',
    `${Buffer.from('{"alg":"dir"}').toString('base64url')}.b.c.d.e`,
    'A token with five parts is encrypted',
  ],
  ['five parts of nothing', 'a.b.c.d.e', 'a JWT has three parts'],
  ['a broken one', '§.§.§', 'The header contains characters that are not base64url'],
  ['alg none', forged({ sub: '1' }, { alg: 'none' }), 'Without a signature, anyone can create such a token.'],
  ['HMAC', forged({ sub: '1' }, { alg: 'HS256' }), 'HMAC requires a shared secret.'],
  ['crit', forged({ sub: '1' }, { alg: 'RS256', crit: ['x'] }), 'must reject the token'],
  ['markup', '<img src=x onerror=alert(1)>', 'a JWT has three parts'],
  [
    'markup in a claim',
    forged({ sub: '<img src=x onerror=alert(1)>', __proto__: null }),
    '<img src=x onerror=alert(1)>',
  ],
  ['a Facebook access token', 'EAALocalabcdef', 'a JWT has three parts'],
] as const) {
  test(`${what} has a sentence of its own`, async ({ app, page }) => {
    await app.open('/token-inspector')
    await app.fill('Token', token)
    await expect(page.getByRole('main')).toContainText(words)
  })
}

test('a token that has expired is said to be good nowhere, and the report says the same', async ({ app, page }) => {
  await app.open('/token-inspector')
  const iss = 'https://login.example.com/realms/staff'
  await app.fill('Token', forged({ iss, aud: 'app', sub: '1', iat: 1, exp: soon() - 700 }))
  await expect(verifier(page, 'Identity pool')).toContainText('Refuses')
  await expect(verifier(page, 'Identity pool')).toContainText('It has expired.')
  await expect(verification(page)).toContainText('Not valid: expired 1 minute ago')
  await expect(verification(page)).toContainText('GetId would refuse it.')
})

// No session here that would drop what has expired: the verdict itself has to notice.
for (const [seen, event] of [
  ['when the tab is looked at again', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['when the page comes back from the cache', () => window.dispatchEvent(new Event('pageshow'))],
] as const) {
  test(`after a sleep of the computer an expired token is not valid at once, ${seen}`, async ({ app, page }) => {
    await page.clock.install()
    await app.open('/token-inspector')
    await app.fill('Token', google())
    await expect(verification(page)).toContainText('expires in')
    await page.clock.pauseAt(Date.now() + 10_000)
    await page.clock.setSystemTime(Date.now() + 16 * 60_000)
    await page.evaluate(event)
    await expect(verification(page)).toContainText('Not valid: expired 6 minutes ago')
    await page.clock.resume()
  })
}

test('an access token of another issuer is not called an ID token', async ({ app, page }) => {
  await app.open('/token-inspector')
  const iss = 'https://login.example.com/realms/staff'
  const claims = { iss, aud: 'account', sub: '1', typ: 'Bearer', azp: 'spa', iat: soon() - 900, exp: soon() }
  await app.fill('Token', forged(claims))
  await expect(whatItIs(page)).toContainText('Access token of another issuer')
  await expect(verifier(page, 'Identity pool')).toContainText('Depends on registration')
})

test('a whole answer is taken as it is: its tokens are offered, and what was taken away is told', async ({
  app,
  page,
  local,
}) => {
  const answer = await signIn({ request: page.request, origin: local.origin })
  await app.open('/token-inspector')
  await app.fill('Token', JSON.stringify(answer, null, 2))
  const choice = page.getByLabel('Tokens found (3)')
  await expect(choice.getByRole('option')).toHaveText([
    '1. User pool access token (AccessToken)',
    '2. User pool ID token (IdToken)',
    '3. User pool refresh token (RefreshToken)',
  ])
  await expect(page.getByText(/^Removed before parsing: .*quotation marks/)).toBeVisible()
  await expect(whatItIs(page)).toContainText('User pool access token')
  await choice.selectOption({ label: '2. User pool ID token (IdToken)' })
  await expect(whatItIs(page)).toContainText('User pool ID token')
  await expect(verification(page).getByText('verified', { exact: true })).toBeVisible()

  await app.fill('Token', `https://app.example/#id_token=${google()}&state=x`)
  await expect(whatItIs(page)).toContainText('Google ID token')
  await expect(choice).toBeHidden()
})

test('a megabyte is told to be too long, and the page goes on', async ({ app, page }) => {
  await app.open('/token-inspector')
  await page.getByLabel('Token', { exact: true }).evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'a.'.repeat(500_000))
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(verification(page)).toContainText('Too long to be a token')
  await app.press('Clear')
  await expect(verification(page)).toBeHidden()
})

test.describe('without any connection', () => {
  test.use({ given: { connections: () => '{"connections":"none"}' } })

  test('it works, and says why the pool that the token names can’t be asked', async ({ app, page, local }) => {
    const { IdToken } = (await signIn({ request: page.request, origin: local.origin })).AuthenticationResult
    await app.open('/token-inspector')
    await app.fill('Token', IdToken)
    await expect(whatItIs(page)).toContainText('User pool ID token')
    await expect(verification(page)).toContainText('cognito-idp.ap-northeast-1.amazonaws.com is not among them')
    const jwks = await (await fetch(`${local.origin}/ap-northeast-1_Local0001/.well-known/jwks.json`)).text()
    await page.getByText('Expected values').click()
    await app.fill('Key set (JWKS)', jwks)
    await expect(verification(page)).toContainText('signature valid, but not checked: issuer, audience')
    await app.fill('Issuer', 'https://cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_Local0001')
    await app.fill('Audience or client ID', 'localclient000000000000000')
    await expect(verification(page).getByText('verified', { exact: true })).toBeVisible()
  })
})

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 700 } })

  test('nothing needs scrolling sideways', async ({ app, page, local }) => {
    const { IdToken } = (await signIn({ request: page.request, origin: local.origin })).AuthenticationResult
    await app.open('/token-inspector')
    await app.fill('Token', IdToken)
    await expect(verification(page).getByText('verified', { exact: true })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
})

test('an example is made, verified, and shown in the colours of its parts', async ({ app, page }) => {
  await app.open('/token-inspector')
  await page.getByRole('button', { name: 'Try an example' }).press('Enter')
  await expect(page.getByText('verified', { exact: true })).toBeVisible()
  for (const part of ['Header', 'Claims', 'Signature']) {
    await expect(page.getByRole('heading', { name: part, exact: true })).toBeVisible()
  }
  await page.getByRole('button', { name: 'JSON', exact: true }).press('Enter')
  await expect(page.getByRole('figure', { name: /^Payload of/ })).toContainText('"cognito:username": "alex"')
  await page.reload()
  await page.getByRole('button', { name: 'Try an example' }).click()
  await expect(page.getByRole('figure', { name: /^Payload of/ })).toBeVisible()
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Claims' })).toContainText('alex@example.com')
})

test('an address with a code is no token, and is told from one', async ({ app, page }) => {
  await app.open('/token-inspector')
  await page.getByLabel('Token', { exact: true }).fill('http://localhost:5173/callback?code=0f8fad5b-d9cb&state=a')
  await expect(page.getByText(/brings an authorization code, not a token/)).toBeVisible()
})
