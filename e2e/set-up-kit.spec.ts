import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'

const kitOf = (page: Page) => page.getByRole('region', { name: 'Set-up kit' })

async function fill(page: Page): Promise<void> {
  await kitOf(page).getByLabel('Region', { exact: true }).fill('eu-west-1')
  await page.getByLabel('Domain prefix').fill('my-inspector')
}

test.describe('without a connection', () => {
  test.use({ given: { connections: () => '{"connections": []}' } })

  test('the kit writes files for this page, downloaded and copied', async ({ app, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await app.open()
    await app.press('Set-up kit')
    const kit = kitOf(page)
    await expect(kit).toContainText('The files appear here once')
    await fill(page)
    await kit.getByRole('checkbox', { name: 'Login with Amazon' }).check()
    await expect(kit).toContainText('https://my-inspector.auth.eu-west-1.amazoncognito.com/oauth2/idpresponse')

    const figure = kit.getByRole('figure', { name: 'CloudFormation' })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: 'Download' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('cognito-set-up.template.json')
    const template = JSON.parse(await readFile(await download.path(), 'utf8'))
    const { CallbackURLs, LogoutURLs } = template.Resources.UserPoolClient.Properties
    const { origin } = new URL(page.url())
    expect({ CallbackURLs, LogoutURLs }).toEqual({ CallbackURLs: [`${origin}/callback`], LogoutURLs: [`${origin}/`] })
    expect(template.Parameters.AmazonAppSecret).toEqual({ Type: 'String', MinLength: 1, NoEcho: true })

    await kit.getByRole('tab', { name: 'AWS CLI' }).click()
    await kit.getByRole('button', { name: 'Copy create everything' }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('bash cognito-set-up.sh | tee cognito.env')
    await kit.getByRole('tab', { name: 'AWS CLI' }).press('ArrowRight')
    await expect(kit.getByRole('tab', { name: 'Terraform' })).toBeFocused()
    await expect(kit.getByRole('figure', { name: 'Terraform' })).toContainText('resource "aws_cognito_user_pool"')
  })

  test('what the outputs say becomes a connection', async ({ app, page }) => {
    await app.open()
    const outputs = [
      ['UserPoolId', 'eu-west-1_AbCdEfGhI'],
      ['UserPoolClientId', '1example23456789abcdefghij'],
    ].map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }))
    await page
      .getByLabel('Paste anything')
      .fill(JSON.stringify({ Stacks: [{ StackName: 'inspector', Outputs: outputs }] }))
    await expect(page.getByLabel('User pool ID')).toHaveValue('eu-west-1_AbCdEfGhI')
  })

  test('tells at its field what is wrong with a value', async ({ app, page }) => {
    await app.open()
    await app.press('Set-up kit')
    await fill(page)
    await page.getByLabel('Domain prefix').fill('my-cognito')
    await expect(page.getByLabel('Domain prefix')).toHaveAccessibleDescription(/accepts no prefix/)
    await kitOf(page).getByLabel('Region', { exact: true }).fill('cn-north-1')
    await expect(kitOf(page)).toContainText('This Region has no user pools.')
    await expect(kitOf(page).getByRole('tablist')).toHaveCount(0)
  })
})

test('says what the role needs for what was tried', async ({ app, page }) => {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await app.caller.waitFor()
  await app.press('Try them')
  await app.press('List objects')
  await expect(page.getByText('3 objects.')).toBeVisible()
  await app.press('Connections')
  await app.press('Set-up kit')
  const kit = kitOf(page)
  await expect(kit.getByRole('listitem').filter({ hasText: 'GetCallerIdentity' })).toContainText('needs no permission')
  await expect(kit.getByRole('listitem').filter({ hasText: 'ListObjectsV2' })).toContainText('s3:ListBucket')
  const policy = await kit.getByRole('figure', { name: 'Permissions policy' }).locator('pre').textContent()
  expect(JSON.parse(policy ?? '').Statement).toHaveLength(2)
  await expect(kit.getByRole('figure', { name: 'Trust policy' })).toContainText('"authenticated"')
  await expect(kit.getByRole('row').filter({ hasText: ':aud' })).toContainText('of this identity pool')
})
