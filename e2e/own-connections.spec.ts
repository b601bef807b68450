import type { Page } from 'playwright/test'
import type { LocalConnection } from '../src/emulator/host/local-connection.ts'
import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Connections' })
const asFile = ({ id: _id, ...local }: LocalConnection, name: string) =>
  JSON.stringify({ connections: [{ ...local, name }] })

async function openEditor({ page }: Workbench): Promise<void> {
  await page.getByRole('button', { name: 'Connections', exact: true }).click()
  await page.getByRole('button', { name: 'New connection' }).click()
}

/** Of the pools that the stories enter: a connection is checked as soon as it is saved. */
const userPools = 'https://cognito-idp.eu-west-1.amazonaws.com'

test('what was pasted is recognized, saved, used, and there again after a reload', async ({ app, page, watch }) => {
  watch.expectRequestsTo(userPools)
  await app.open()
  await openEditor(app)
  await page
    .getByLabel('Paste anything')
    .fill(
      'export NEXT_PUBLIC_USER_POOL_ID="eu-west-1_AbCdEfGhI" # staging\nNEXT_PUBLIC_CLIENT_ID=1example23456789abcdefghij',
    )
  const report = page.getByRole('region', { name: 'What was recognized' })
  await expect(report).toContainText('Recognized: environment variables')
  await expect(report).toContainText('eu-west-1_AbCdEfGhI from NEXT_PUBLIC_USER_POOL_ID')
  await expect(report).toContainText('eu-west-1 derived from User pool ID')
  await expect(report.getByRole('listitem').filter({ hasText: 'Hosted UI domain' }).getByRole('link')).toHaveAttribute(
    'href',
    /^https:\/\/console\.aws\.amazon\.com\/cognito\/v2\/idp\/user-pools\/eu-west-1_AbCdEfGhI/,
  )
  await page.getByLabel('Name', { exact: true }).fill('Staging')
  await page.getByRole('button', { name: 'Save connection' }).click()
  await expect(dialogOf(page)).toBeHidden()
  const picker = page.getByLabel('Connection', { exact: true })
  await expect(picker.locator('option:checked')).toHaveText('Staging · eu-west-1')
  await expect(app.method('Hosted UI')).toBeDisabled()
  await app.open()
  await expect(picker.locator('option:checked')).toHaveText('Staging · eu-west-1')
})

test('a file is read, kept, checked without a press, and signed in to', { tag: '@firefox' }, async ({ app, page }) => {
  app.announce(/status of 400/)
  await app.open()
  await openEditor(app)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ])
  const config = await page.evaluate(async () => (await fetch('/config.json')).text())
  const [connection]: LocalConnection[] = JSON.parse(config).connections
  if (!connection) throw new Error('no local connection')
  await chooser.setFiles({
    name: 'config.json',
    mimeType: 'application/json',
    buffer: Buffer.from(asFile(connection, 'My local Cognito')),
  })
  await page.getByRole('button', { name: 'Save connection' }).click()
  await expect(page.getByLabel('Connection', { exact: true }).locator('option:checked')).toContainText(
    'My local Cognito',
  )
  await expect(page.getByRole('status').filter({ hasText: '12 passed, 0 warnings, 0 failed' })).toBeVisible()
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
})

test('what Amplify wrote is pasted, checked, and signed in to at other endpoints', async ({ app, page, local }) => {
  app.announce(/status of 400/)
  await app.open()
  const config = await page.evaluate(async () => (await fetch('/config.json')).text())
  const [connection]: LocalConnection[] = JSON.parse(config).connections
  if (!connection) throw new Error('no local connection')
  const auth = {
    aws_region: connection.region,
    user_pool_id: connection.userPoolId,
    user_pool_client_id: connection.userPoolClientId,
    identity_pool_id: connection.identityPoolId,
  }
  await openEditor(app)
  await page.getByLabel('Paste anything').fill(JSON.stringify({ version: '1.4', auth }))
  await page.getByText('More settings').click()
  for (const service of ['userPool', 'identityPool', 'sts']) {
    await page.getByLabel(`Endpoint: ${service}`).fill(local.origin)
  }
  await page.getByRole('button', { name: 'Save connection' }).click()
  await expect(page.getByRole('status').filter({ hasText: /\d+ passed, 0 warnings, 0 failed/ })).toBeVisible()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toContainText('LocalAdmins')
})

test('each fault stands at its field while it is typed, with its remedy by one press', async ({ app, page, watch }) => {
  watch.expectRequestsTo(userPools, 'https://example.auth.eu-west-1.amazoncognito.com')
  await app.open()
  await openEditor(app)
  await page.getByRole('button', { name: 'Save connection' }).click()
  await expect(page.getByRole('alert')).toHaveText('2 values need correcting.')
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  const pool = page.getByLabel('User pool ID', { exact: true })
  await pool.fill('arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_AbCdEfGhI')
  await page.getByRole('button', { name: 'Use eu-west-1_AbCdEfGhI' }).click()
  await expect(pool).toHaveValue('eu-west-1_AbCdEfGhI')
  await page.getByLabel('Region', { exact: true }).fill('us-west-2')
  await page.getByRole('button', { name: 'Use the pool’s replica in us-west-2' }).click()
  await expect(page.getByLabel('Endpoint: userPool')).toHaveValue('https://cognito-idp.us-west-2.amazonaws.com')
  await expect(page.getByText(/belongs to a region other/)).toBeHidden()
  await page.getByLabel('Endpoint: userPool').fill('')
  await page.getByLabel('Region', { exact: true }).fill('eu-west-1a')
  await page.getByRole('button', { name: 'Use eu-west-1', exact: true }).first().click()
  await page.getByLabel('App client ID', { exact: true }).fill('x'.repeat(52))
  await expect(page.getByText(/this looks like a client secret/)).toBeVisible()
  await page.getByLabel('App client ID', { exact: true }).fill('1example23456789abcdefghij')
  await page.getByLabel('Hosted UI domain').fill('http://login.example.com')
  await expect(page.getByText(/https only/)).toBeVisible()
  await page.getByLabel('Hosted UI domain').fill('example')
  await page.getByRole('button', { name: 'Use example.auth.eu-west-1.amazoncognito.com' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Fixed')
  await page.getByRole('button', { name: 'Save connection' }).click()
  await expect(dialogOf(page)).toBeHidden()
})

test('what the pool itself tells is looked up by one press, and AWS’s other names are filled in', async ({
  app,
  page,
  watch,
}) => {
  watch.expectRequestsTo('https://cognito-idp.us-east-1.amazonaws.com')
  const document = { authorization_endpoint: 'https://login.example.com/oauth2/authorize' }
  const address = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI/.well-known/openid-configuration'
  await page.route(address, (route) =>
    route.fulfill({ json: document, headers: { 'access-control-allow-origin': '*' } }),
  )
  await app.open()
  await openEditor(app)
  await page.getByLabel('Paste anything').fill('us-east-1_AbCdEfGhI')
  await page.getByRole('button', { name: 'Look up the domain' }).click()
  await expect(page.getByLabel('Hosted UI domain')).toHaveValue('login.example.com')
  await page.getByText('More settings').click()
  await page.getByRole('button', { name: 'Use the FIPS endpoints' }).click()
  await expect(page.getByLabel('Endpoint: userPool')).toHaveValue('https://cognito-idp-fips.us-east-1.amazonaws.com')
})

test('connections are edited, duplicated, deleted and brought back, by keyboard', async ({ app, page, watch }) => {
  watch.expectRequestsTo('https://cognito-identity.eu-west-1.amazonaws.com')
  await app.open()
  await openEditor(app)
  await page.getByLabel('Paste anything').fill('eu-west-1:11111111-2222-4333-8444-555555555555')
  await page.getByLabel('Name', { exact: true }).fill('One')
  await page.keyboard.press('Enter')
  await expect(dialogOf(page)).toBeHidden()
  await page.getByRole('button', { name: 'Connections', exact: true }).press('Enter')
  const own = page.getByRole('region', { name: 'Your connections' })
  await own.getByRole('button', { name: 'Duplicate: One' }).press('Enter')
  await page.getByLabel('Name', { exact: true }).fill('Two')
  await page.keyboard.press('Enter')
  await expect(own.getByRole('listitem').filter({ hasText: 'Two' })).toBeVisible()
  await own.getByRole('button', { name: 'Edit: One' }).press('Enter')
  await page.getByLabel('Name', { exact: true }).fill('Uno')
  await page.keyboard.press('Enter')
  await own.getByRole('button', { name: 'Delete: Two' }).press('Enter')
  await expect(own).not.toContainText('Two')
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(own).toContainText('Two')
  const given = page.getByRole('region', { name: 'Given by this deployment' })
  await expect(given.getByRole('button', { name: /^(Edit|Delete)/ })).toHaveCount(0)
  await given.getByRole('button', { name: 'Use: Local Cognito' }).press('Enter')
  await expect(page.getByLabel('Connection', { exact: true }).locator('option:checked')).toContainText('Local Cognito')
  await expect(page.getByLabel('Connection', { exact: true }).locator('option')).toHaveText([
    /Local/,
    /Two|Uno/,
    /Two|Uno/,
  ])
})

test('a share link brings a connection to another browser, where nothing is kept before it is wanted', {
  tag: '@firefox',
}, async ({ app, page, browser, local }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.open()
  await page.getByRole('button', { name: 'Connections', exact: true }).click()
  await page.getByRole('button', { name: 'Copy share link: Local Cognito' }).click()
  await expect(page.getByText('Copied').first()).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link.startsWith(`${local.appOrigin}/#connection=1.`)).toBe(true)
  const other = await (await browser.newContext()).newPage()
  await other.goto(link)
  const dialog = dialogOf(other)
  await expect(dialog).toContainText('Nothing has been kept or sent.')
  await expect(dialog).toContainText('All of its addresses are AWS’s or this machine’s.')
  expect(other.url()).toBe(`${local.appOrigin}/`)
  await dialog.getByRole('button', { name: 'Keep and use' }).click()
  await expect(other.getByLabel('Connection', { exact: true }).locator('option:checked')).toContainText(
    'Local Cognito (shared)',
  )
  await other.getByRole('button', { name: 'Continue as guest' }).click()
  await expect(other.getByRole('region', { name: 'Caller' })).toContainText('LocalGuests')
  await other.goto('about:blank')
  await other.goto(link)
  await dialog.getByRole('button', { name: 'Keep and use' }).click()
  await expect(other.getByLabel('Connection', { exact: true }).locator('option:checked')).toContainText(
    'Local Cognito (shared) 2',
  )
  await other.context().close()
})

test('a hostile link is called out by its hosts, and a damaged one says so', async ({ app, page, local }) => {
  const evil = {
    name: 'AWS',
    region: 'eu-west-1',
    userPoolId: 'eu-west-1_AbC',
    userPoolClientId: 'client',
    endpoints: { userPool: 'https://evil.test' },
  }
  await app.open()
  const fragment = await page.evaluate(async (connection) => {
    const packed = new Blob([JSON.stringify(connection)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
    const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
    return btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')
  }, evil)
  await page.goto('about:blank')
  await page.goto(`${local.appOrigin}/#connection=1.${fragment}`)
  const dialog = dialogOf(page)
  await expect(dialog).toContainText('Not AWS:')
  await expect(dialog).toContainText('evil.test')
  await dialog.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByRole('region', { name: 'Your connections' })).toHaveCount(0)
  await page.goto('about:blank')
  await page.goto(`${local.appOrigin}/#connection=1.${fragment}`)
  await dialog.getByRole('button', { name: 'Trust evil.test, keep and use' }).click()
  await expect(page.getByRole('button', { name: 'Check this connection' })).toBeVisible()
  await expect(page.getByText(/not checked$/)).toBeHidden()
  await page.goto('about:blank')
  await page.goto(`${local.appOrigin}/#connection=1.${fragment.slice(0, 20)}`)
  await expect(dialog.getByRole('alert')).toContainText('The link is incomplete')
})

test.describe('where the deployment gives no connection', () => {
  test.use({ given: { connections: () => [] } })

  test('the page begins with one of the user’s own', async ({ app, page }) => {
    await app.open()
    await expect(page.getByText('No connection yet')).toBeVisible()
    await page.getByLabel('Paste anything').fill('us-east-1_AbCdEfGhI')
    await page.getByLabel('App client ID', { exact: true }).fill('1example23456789abcdefghij')
    await page.getByRole('button', { name: 'Save connection' }).click()
    await expect(page.getByText('us-east-1_AbCdEfGhI · us-east-1')).toBeVisible()
  })
})

test.describe('where the deployment allows no connections but its own', () => {
  test.use({
    given: { connections: (local) => JSON.stringify({ connections: [local], ownConnections: false }) },
  })

  test('none can be entered', async ({ app, page }) => {
    await app.open()
    await page.getByRole('button', { name: 'Connections', exact: true }).click()
    await expect(dialogOf(page)).toBeVisible()
    await expect(page.getByRole('button', { name: /New connection|Duplicate/ })).toHaveCount(0)
  })
})
