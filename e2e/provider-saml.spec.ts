import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { found, placesOf } from './secret-places.ts'
import { watchSecrets } from './sent-secrets.ts'
import type { Workbench } from './workbench.ts'

const arn = 'arn:aws:iam::000000000000:saml-provider/PretendSaml'
const view = (page: Page) => page.getByRole('region', { name: 'SAML response' })
const findings = (page: Page) => page.getByRole('list', { name: 'What AWS checks' })

async function choose(app: Workbench, provider: string): Promise<void> {
  await app.choose('Provider token')
  await app.page.getByLabel('Provider', { exact: true }).selectOption(provider)
}

async function pretendResponse(origin: string): Promise<string> {
  const response = await fetch(`${origin}/pretend/${encodeURIComponent(arn)}/token`, { method: 'POST' })
  return ((await response.json()) as { saml_response: string }).saml_response
}

const sentTo = (page: Page) => {
  const sent: string[] = []
  page.on('request', (request) => {
    const target = request.headers()['x-amz-target']
    if (target) sent.push(target.split('.').at(-1) ?? '')
  })
  return sent
}

test('a SAML response goes to the identity pool, and its contents are seen before', { tag: '@firefox' }, async ({
  app,
  page,
}) => {
  const secrets = watchSecrets(page)
  await app.open()
  await choose(app, 'saml')
  await page.getByText('What a SAML response is, and where it comes from').click()
  await expect(page.getByText('the identity pool lists its ARN in SamlProviderARNs', { exact: false })).toBeVisible()
  await app.press('Get a pretend token')
  await expect(page.getByLabel('ARN of the provider in IAM')).toHaveValue(arn)
  await expect(view(page)).toContainText('https://saml.example.com/PretendSaml')
  await expect(findings(page)).toContainText(
    'Roles that the user may assume: arn:aws:iam::000000000000:role/LocalUsers',
  )
  await expect(
    findings(page)
      .getByRole('listitem')
      .filter({ hasText: /Not met|Undetermined/ }),
  ).toHaveCount(0)
  await expect(view(page).getByText(/^expires in/i)).toBeVisible()
  const response = await page.getByRole('textbox', { name: 'SAML response' }).inputValue()
  secrets.set('SAMLResponse', response)
  await app.press('Use token')
  await expect(app.caller).toContainText('LocalUsers')
  await app.openAllSteps()
  await expect(app.tokens).toContainText('gina@example.com')
  await page.evaluate(() => dispatchEvent(new Event('pagehide')))
  expect(found(await placesOf(page), secrets)).toEqual([])
})

test('what was changed in a response is refused, and what AWS would not take is told before', async ({
  app,
  page,
  local,
}) => {
  app.announce(/400/)
  const response = await pretendResponse(local.origin)
  const xml = Buffer.from(response, 'base64').toString()
  const foreign = xml.replace(/<saml:Audience>[^<]*/, '<saml:Audience>urn:amazon:cognito:sp:eu-west-1_x')
  await app.open()
  await choose(app, 'saml')
  await app.press('Use token')
  await expect(page.getByText('Enter the ARN of the SAML provider.')).toBeVisible()
  await expect(page.getByText('Paste a SAML response.')).toBeVisible()
  await app.fill('ARN of the provider in IAM', arn)
  await app.fill('SAML response', foreign)
  await expect(findings(page)).toContainText('The audience must be https://signin.aws.amazon.com/saml')
  await app.press('Use token')
  await expect(app.alert).toContainText("Invalid login token. Couldn't verify signed token.")
})

test('a developer identity’s token goes along with its identity ID, without GetId', { tag: '@firefox' }, async ({
  app,
  page,
}) => {
  const sent = sentTo(page)
  await app.open()
  await choose(app, 'developer')
  await page.getByText('What a developer identity is, and how a server gets its token').click()
  const sdk = page.getByRole('figure', { name: 'On the server: AWS SDK for JavaScript' })
  await expect(sdk).toContainText("IdentityPoolId: 'ap-northeast-1:00000000-0000-4000-8000-000000000001'")
  await expect(page.getByRole('figure', { name: 'AWS CLI' })).toContainText('--logins')
  await app.press('Get a pretend token')
  await expect(page.getByLabel('Identity ID', { exact: true })).toHaveValue(/^ap-northeast-1:[0-9a-f-]{36}$/)
  const identityId = await page.getByLabel('Identity ID', { exact: true }).inputValue()
  // The token names it, too.
  await page.getByLabel('Identity ID', { exact: true }).fill('')
  await app.press('Use token')
  await expect(app.caller).toContainText('LocalUsers')
  await expect(app.identity).toContainText(identityId)
  expect(sent).toEqual(['GetCredentialsForIdentity'])
})

test('the token inspector opens a SAML response, and nothing that a DTD declares', async ({ app, page, local }) => {
  const response = await pretendResponse(local.origin)
  await app.open('/token-inspector')
  await app.fill('Token', `SAMLResponse=${encodeURIComponent(response)}&RelayState=x`)
  await expect(view(page)).toContainText('https://saml.example.com/PretendSaml')
  await expect(view(page)).toContainText('gina@example.com')
  await expect(findings(page)).toContainText('A signature covers the element that contains it:')
  const xml = Buffer.from(response, 'base64').toString()
  await app.fill('Token', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${xml.replace('Gina Guest', '&e;')}`)
  await expect(page.getByText('This is not well-formed SAML 2.0 XML', { exact: false })).toBeVisible()
  await app.fill('Token', xml.replace(/URI="#[^"]*"/, 'URI="#_other"'))
  await expect(findings(page)).toContainText('No signature covers the element that contains it')
})
