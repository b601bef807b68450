import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { issuedCredentials } from './local-state.ts'
import type { Workbench } from './workbench.ts'

const now = Math.floor(Date.now() / 1000) * 1000

/** By its whole name: an exchange beside it is a region too, e.g. GetCredentialsForIdentity. */
const card = (app: Workbench, name: string): Locator => app.page.getByRole('region', { name, exact: true })

const credentials = (app: Workbench): Locator => card(app, 'Credentials')

async function signedIn(app: Workbench, username: 'alice' | 'bob' = 'bob'): Promise<string> {
  await app.open()
  await app.signIn(username, { alice: 'Alice-Passw0rd!', bob: 'Bob-Passw0rd!' }[username])
  await expect(card(app, 'Caller')).toBeVisible()
  return identityOf(app)
}

async function identityOf(app: Workbench): Promise<string> {
  return /ap-northeast-1:[0-9a-f-]{36}/.exec(await card(app, 'Identity').innerText())?.[0] ?? ''
}

const tab = (app: Workbench, name: string): Locator => credentials(app).getByRole('tab', { name, exact: true })

const exported = (app: Workbench): Locator => credentials(app).getByRole('figure', { name: 'Export' })

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

const otherCauses = (app: Workbench): Locator => credentials(app).locator('.other-findings li')

test('a person takes the credentials along in every form, hidden on the screen and whole in the clipboard', async ({
  app,
  page,
  context,
  local,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signedIn(app)
  const { accessKeyId, secretAccessKey, sessionToken } = issuedCredentials(local)
  await app.press('Export')
  for (const [form, line] of [
    ['bash, zsh', `export AWS_SECRET_ACCESS_KEY='${secretAccessKey}'`],
    ['fish', `set -gx AWS_SECRET_ACCESS_KEY '${secretAccessKey}'`],
    ['PowerShell', `$Env:AWS_SECRET_ACCESS_KEY = '${secretAccessKey}'`],
    ['cmd', `@set "AWS_SECRET_ACCESS_KEY=${secretAccessKey}"`],
    ['.env', `AWS_SECRET_ACCESS_KEY=${secretAccessKey}`],
    ['Profile', `aws_secret_access_key = ${secretAccessKey}`],
    ['credential_process', `"SecretAccessKey": "${secretAccessKey}"`],
    ['JavaScript', `secretAccessKey: "${secretAccessKey}"`],
    ['Python', `aws_secret_access_key="${secretAccessKey}"`],
  ] as const) {
    await tab(app, form).click()
    await expect(exported(app)).toContainText(accessKeyId)
    await expect(exported(app)).toContainText('••••••••••••••••')
    await app.press('Copy export')
    await expect.poll(() => clipboard(page)).toContain(line)
    expect(await clipboard(page)).toContain(sessionToken)
    await expect(credentials(app)).not.toContainText(secretAccessKey)
    await expect(credentials(app)).not.toContainText(sessionToken)
  }
  await app.press('Show values')
  await expect(exported(app)).toContainText(secretAccessKey)
  await app.press('Hide values')
  await expect(exported(app)).not.toContainText(secretAccessKey)
})

test('an export is saved under the name that its form has', async ({ app, page }) => {
  await signedIn(app)
  await app.press('Export')
  for (const [form, name, beginning] of [
    ['bash, zsh', 'aws-credentials.sh', /^export AWS_ACCESS_KEY_ID='ASIA/],
    ['PowerShell', 'aws-credentials.ps1', /^# Temporary/],
    ['cmd', 'aws-credentials.cmd', /^@rem Temporary/],
    ['.env', 'aws-credentials.env', /^# Temporary/],
    ['Profile', 'credentials', /^# Temporary AWS credentials, until .*Z\.\n\[cognito-inspector\]\n/],
    ['credential_process', 'aws-credentials.json', /^\{\n {2}"Version": 1,/],
    ['Python', 'aws_credentials.py', /^import boto3/],
  ] as const) {
    await tab(app, form).click()
    const download = page.waitForEvent('download')
    await app.press('Download')
    const file = await download
    expect(file.suggestedFilename()).toBe(name)
    expect(await readFile(await file.path(), 'utf8')).toMatch(beginning)
  }
})

test('the forms are tabs for the keyboard too', async ({ app, page }) => {
  await signedIn(app)
  await app.press('Export')
  await tab(app, 'bash, zsh').focus()
  await page.keyboard.press('ArrowRight')
  await expect(tab(app, 'fish')).toBeFocused()
  await page.keyboard.press('End')
  await expect(exported(app)).toContainText('import boto3')
  await page.keyboard.press('ArrowRight')
  await expect(exported(app)).toContainText('export AWS_ACCESS_KEY_ID=')
})

test('in the last five minutes the export says so, and afterwards there is none', async ({ app, page }) => {
  await page.clock.install()
  await app.open()
  await app.continueAsGuest()
  await expect(card(app, 'Caller')).toBeVisible()
  await app.press('Export')
  await tab(app, 'fish').click()
  await expect(exported(app)).toContainText('# Temporary AWS credentials, until')
  await expect(credentials(app)).not.toContainText('These credentials expire in less than five minutes')
  await page.clock.runFor('56:00')
  await expect(credentials(app).getByRole('status')).toContainText([
    'These credentials expire in less than five minutes',
  ])
  await expect(exported(app)).toContainText('less than five minutes left when exported')
  await page.clock.runFor('05:00')
  await expect(exported(app)).toBeHidden()
  await expect(credentials(app)).toContainText('removed from memory')
  for (const use of ['Export', 'Console link', 'Try them']) {
    await expect(page.getByRole('button', { name: use, exact: true })).toBeHidden()
  }
})

test.describe('where the services’ clock is 40 minutes ahead', () => {
  test.use({ given: { now: () => now + 40 * 60_000 } })

  test('the countdown is right all the same', async ({ app }) => {
    // STS takes nothing that was signed so long ago.
    app.announce(/403/)
    await app.open()
    await app.continueAsGuest()
    await expect(card(app, 'Caller')).toBeVisible()
    await expect(credentials(app)).toContainText(/expires in (59 min|1 h 0 min)/)
  })

  test('S3 refuses what was signed so late, and the clock is named as the cause', async ({ app }) => {
    app.announce(/403/)
    await app.open()
    await app.continueAsGuest()
    await expect(card(app, 'Caller')).toBeVisible()
    await app.press('Try them')
    await app.press('List objects')
    await expect(credentials(app).getByRole('alert')).toContainText('RequestTimeTooSkewed')
    await expect(credentials(app).getByRole('alert')).toContainText(
      /Proved.*This computer’s clock is 40 minutes behind Cognito’s/,
    )
  })
})

test('the way into the AWS console is a script for shell and Python, with the keys hidden in it', async ({
  app,
  page,
  context,
  local,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signedIn(app)
  const keys = issuedCredentials(local)
  await app.press('Console link')
  const script = credentials(app).getByRole('figure', { name: 'Script' })
  await expect(credentials(app)).toContainText('It allows no requests from pages, so you need a script.')
  for (const [name, words] of [
    ['Shell', 'jq -er'],
    ['Python', 'from urllib.request import urlopen'],
  ] as const) {
    await tab(app, name).click()
    await expect(script).toContainText(words)
    await expect(script).toContainText('https://signin.aws.amazon.com/federation')
    await expect(script).not.toContainText(keys.sessionToken)
    await app.press('Copy script')
    await expect.poll(() => clipboard(page)).toContain(words)
    expect(await clipboard(page)).toContain(keys.sessionToken)
  }
})

test('an identity lists what it has in the bucket, and sees the request', { tag: '@firefox' }, async ({
  app,
  page,
}) => {
  const identityId = await signedIn(app)
  await app.press('Try them')
  await expect(page.getByLabel('Bucket', { exact: true })).toHaveValue('local-bucket')
  await expect(page.getByLabel('Prefix')).toHaveValue(`${identityId}/`)
  await app.press('List objects')
  await expect(credentials(app).getByText('3 objects.')).toBeVisible()
  await expect(credentials(app).getByRole('cell', { name: `${identityId}/welcome.txt` })).toBeVisible()
  await expect(credentials(app).getByRole('cell', { name: '231.9 kB' })).toBeVisible()
})

test('an AccessDenied is taken apart: first of all the prefix', async ({ app, page }) => {
  app.announce(/403/)
  const identityId = await signedIn(app)
  await app.press('Try them')
  await page.getByLabel('Prefix').fill('shared/')
  await app.press('List objects')
  const alert = credentials(app).getByRole('alert')
  await expect(alert).toContainText('ListObjectsV2 was refused')
  await expect(alert).toContainText('because no identity-based policy allows the s3:ListBucket action')
  await expect(alert).toContainText(/Likely cause.*The role’s policy doesn’t allow this prefix/)
  await expect(alert).toContainText(`The prefix doesn’t start with ${identityId}/.`)
  await expect(otherCauses(app)).toHaveText([/possible.*The role’s policy doesn’t allow it/i])
})

test('an admin lists the whole bucket', async ({ app, page }) => {
  await signedIn(app, 'alice')
  await app.press('Try them')
  await page.getByLabel('Prefix').fill('')
  await app.press('List objects')
  await expect(credentials(app).getByRole('cell', { name: 'shared/read me.txt' })).toBeVisible()
})

test('a guest is refused, and told what speaks for which cause', async ({ app }) => {
  app.announce(/403/)
  await app.open()
  await app.continueAsGuest()
  await expect(card(app, 'Caller')).toBeVisible()
  await app.press('Try them')
  await app.press('List objects')
  await expect(credentials(app).getByRole('alert')).toContainText('assumed-role/LocalGuests/')
  await expect(credentials(app).getByRole('alert')).toContainText(/Likely cause.*The role’s policy doesn’t allow it/)
})

test.describe('a bucket without a CORS rule for the page', () => {
  test.use({
    given: { seed: (seed) => ({ ...seed, bucket: { ...seed.bucket, corsOrigins: ['https://elsewhere.example'] } }) },
  })

  test('looks like no answer at all, and its CORS rule is the first suspect', async ({ app }) => {
    app.announce(/CORS policy|ERR_FAILED/)
    await signedIn(app)
    await app.press('Try them')
    await app.press('List objects')
    await expect(credentials(app).getByRole('alert')).toContainText(
      /ListObjectsV2 failed.*Likely cause.*The bucket has no CORS rule for this page/,
    )
    await expect(otherCauses(app).nth(1)).toContainText('No bucket has this name')
  })
})

test('what can’t be asked is said at the field', async ({ app, page }) => {
  await signedIn(app)
  await app.press('Try them')
  await app.fill('Bucket', ' ')
  await app.fill('Region of the bucket', 'evil.example/')
  await app.press('List objects')
  await expect(page.getByText('Enter a bucket.')).toBeVisible()
  await expect(page.getByText('Enter a Region such as eu-west-1.')).toBeVisible()
})
