import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright/test'
import { harFaults } from '../src/trace/export/har-schema-fixture.ts'
import { expect, test } from './fixtures.ts'
import type { Workbench } from './workbench.ts'

const pane = (page: Page) => page.getByRole('region', { name: 'Trace' })

async function save(app: Workbench, page: Page, what: string): Promise<{ name: string; text: string }> {
  await app.press('Save…')
  const [download] = await Promise.all([page.waitForEvent('download'), app.press(what)])
  await expect(pane(page).getByText(`Saved ${download.suggestedFilename()}`)).toBeVisible()
  return { name: download.suggestedFilename(), text: await textOf(download) }
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

async function openTrace(app: Workbench, page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), app.press('Open a trace')])
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

/** Everything secret that a sign-in showed on the page. */
async function shownSecrets(app: Workbench, page: Page): Promise<string[]> {
  const secrets: string[] = []
  for (const button of await page
    .getByRole('button', { name: /^Copy (secret|session|ID token|access token|refresh)/i })
    .all()) {
    await button.click()
    secrets.push(await page.evaluate(() => navigator.clipboard.readText()))
  }
  await expect(app.caller).toBeVisible()
  return secrets
}

async function guestThenAlice(app: Workbench): Promise<void> {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toContainText('LocalGuests')
  await app.signOut()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
}

test('what happened is taken along as a HAR, a report and a trace, and no secret with it', async ({
  app,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  const secrets = await shownSecrets(app, page)
  expect(secrets.length).toBeGreaterThanOrEqual(2)

  const har = await save(app, page, 'HAR')
  expect(har.name).toMatch(/^cognito-run-1-user-pool-\d{8}-\d{6}\.har$/)
  expect(harFaults(JSON.parse(har.text))).toEqual([])
  const operations = JSON.parse(har.text).log.entries.map((entry: { _operation: string }) => entry._operation)
  expect(operations.filter((name: string) => !name.startsWith('/'))).toEqual([
    'InitiateAuth',
    'RespondToAuthChallenge',
    'GetId',
    'GetCredentialsForIdentity',
    'GetCallerIdentity',
  ])
  const report = await save(app, page, 'Markdown report')
  expect(report.text).toContain('# Run 1: user pool')
  expect(report.text).toContain('```mermaid\nsequenceDiagram')
  expect(report.text).toContain('Nothing failed.')
  const trace = await save(app, page, 'Trace file')
  expect(trace.text).toMatch(/^\{"format":"cognito-inspector-trace","version":2,/)

  for (const secret of [...secrets, 'Alice-Passw0rd!']) {
    for (const { text } of [har, report, trace]) expect(text).not.toContain(secret)
  }
})

test('somebody else’s tool reads the HAR, and answers from it', async ({ app, page, local }) => {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await app.press('Save…')
  const [download] = await Promise.all([page.waitForEvent('download'), app.press('HAR')])
  const har = JSON.parse(await textOf(download))
  const [getId] = har.log.entries
  const answer = getId.response.content.text

  // From here on only the file is there: every request fails.
  await page.routeFromHAR(await download.path(), { url: `${local.origin}/**`, notFound: 'abort' })
  const replayed = await page.evaluate(async ([url, body]) => (await fetch(url, { method: 'POST', body })).text(), [
    getId.request.url,
    getId.request.postData.text,
  ] as const)
  expect(answer).toContain('IdentityId')
  expect(replayed).toBe(answer)
})

test('a colleague opens a trace read-only and steps through it, and nothing is sent', async ({ app, page, local }) => {
  await guestThenAlice(app)
  await app.press('Save…')
  await page.getByRole('radio', { name: 'All 2 runs' }).check()
  await app.press('Save…')
  const { name, text } = await save(app, page, 'Trace file')

  // The form of the user pool would ask the local Cognito for its users.
  await app.signOut()
  await app.choose('Guest')
  await page.reload()
  await app.open()
  const requests: string[] = []
  // But for the list of the local users, which may be fetched at any time.
  page.on('request', (request) => request.method() === 'POST' && requests.push(request.url()))
  await openTrace(app, page, name, text)
  await expect(page.getByText(`Opened from ${name}: 2 runs, read-only`)).toBeVisible()
  await expect(pane(page).getByRole('option', { name: /GetCredentialsForIdentity/ })).toBeVisible()
  await pane(page)
    .getByRole('option', { name: /GetCallerIdentity/ })
    .click()
  await expect(pane(page).getByRole('heading', { name: /GetCallerIdentity|whose credentials/ })).toBeVisible()
  expect(requests.filter((url) => url.startsWith(local.origin))).toEqual([])

  // The sign-in beside it is as it was.
  await expect(app.method('Guest')).toBeVisible()
  await app.press('Close file')
  await expect(page.getByText('read-only')).toBeHidden()
})

test('a file is looked at beside the runs of the page, and compared with one of them', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  const { text } = await save(app, page, 'Trace file')
  const runs = pane(page).getByLabel('Run', { exact: true })
  const banner = page.getByText('Opened from colleague.json: 1 run, read-only')
  await openTrace(app, page, 'colleague.json', text)
  await expect(banner).toBeVisible()
  await expect(runs.locator('optgroup')).toHaveCount(2)
  await expect(runs.locator('option:checked')).toHaveText(/^Run 1 · guest · .* · done · colleague\.json$/)

  await app.press('Back to this page’s runs')
  await expect(banner).toBeHidden()
  await expect(runs).toHaveValue('run-1')
  await runs.selectOption({ label: (await runs.getByRole('option', { name: 'colleague.json' }).textContent()) ?? '' })
  await expect(banner).toBeVisible()

  await app.press('Compare…')
  const comparison = page.getByRole('region', { name: 'Compare two runs' })
  await expect(comparison.getByLabel('Left').locator('option:checked')).toHaveText('Run 1: guest, done')
  await expect(comparison.getByLabel('Right').locator('option:checked')).toHaveText(
    'Run 1: guest, done · colleague.json',
  )
  await expect(comparison.getByRole('status')).toHaveText('All 3 steps are the same.')
  await app.press('Done')

  // What is done here is shown, whatever was looked at before; the file stays at hand.
  await app.signOut()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await expect(banner).toBeHidden()
  await expect(runs).toHaveValue('run-2')
  await app.press('Compare…')
  await expect(comparison.getByLabel('Left').locator('option:checked')).toHaveText('Run 2: user pool, done')
  await expect(comparison.getByLabel('Right').locator('option:checked')).toHaveText(
    'Run 1: guest, done · colleague.json',
  )
})

test('a message about a file is closed, and goes away with what is done next', async ({ app, page }) => {
  await app.open()
  await openTrace(app, page, 'letter.txt', 'Dear colleague')
  await expect(app.alert).toBeVisible()
  await app.press('Close message')
  await expect(app.alert).toBeHidden()
  await openTrace(app, page, 'letter.txt', 'Dear colleague')
  await expect(app.alert).toBeVisible()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await expect(app.alert).toBeHidden()

  await save(app, page, 'HAR')
  await app.press('Present')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Saved cognito-run-1')).toBeHidden()
  await save(app, page, 'HAR')
  await page.getByText('Saved cognito-run-1').getByRole('button', { name: 'Close message' }).click()
  await expect(page.getByText('Saved cognito-run-1')).toBeHidden()
})

test('a file that is no sound trace is refused with its reason, and nothing else changes', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  const { text } = await save(app, page, 'Trace file')
  const hostile = text.replace('"name":"', '"name":"<img src=x onerror=alert(1)>')

  for (const [file, content, reason] of [
    ['half.json', text.slice(0, text.length / 2), 'the end is missing'],
    ['letter.txt', 'Dear colleague', 'It is not JSON'],
    ['other.json', '{"log":{}}', 'not a trace file of this page'],
    ['newer.json', text.replace('"version":2', '"version":3'), 'format version 3'],
    [
      'odd.json',
      text.replace('"signInMethod":"guest"', '"signInMethod":"magic"'),
      'the value at runs[0].signInMethod is invalid',
    ],
    ['proto.json', text.replace('"runs":', '"__proto__":{},"runs":'), 'a member named __proto__'],
    ['large.json', ' '.repeat(20_000_001), 'larger than 20 MB'],
    ['<b>bold</b>.json', '', '<b>bold</b>.json was not opened'],
  ] as const) {
    await openTrace(app, page, file, content)
    await expect(app.alert).toContainText(reason)
    await expect(page.getByText('read-only')).toBeHidden()
  }
  await expect(app.caller).toBeVisible()

  await openTrace(app, page, 'hostile.json', hostile)
  await expect(page.getByText('Opened from hostile.json: 1 run, read-only')).toBeVisible()
  await expect(app.alert).toBeHidden()
  await expect(page.locator('img')).toHaveCount(0)
})

test('a guest and a user are compared side by side', async ({ app, page }) => {
  await guestThenAlice(app)
  await app.press('Compare…')
  const comparison = page.getByRole('region', { name: 'Compare two runs' })
  await expect(comparison.getByLabel('Left')).toHaveValue('run-1')
  await expect(comparison.getByLabel('Right')).toHaveValue('run-2')
  const row = (name: string) =>
    comparison
      .getByRole('listitem')
      .filter({ has: page.getByText(name, { exact: true }) })
      .first()
  await expect(row('InitiateAuth')).toContainText('no such step')
  await expect(row('Logins keys')).toContainText('none')
  await expect(row('Logins keys')).toContainText('cognito-idp.ap-northeast-1.amazonaws.com/')
  await expect(row('Caller ARN')).toContainText('LocalGuests')
  await expect(row('GetId')).toContainText('not sent')
  await expect(row('GetId')).toContainText('•••#')

  await comparison.getByLabel('Right').selectOption('run-1')
  await comparison.getByRole('checkbox', { name: 'Only differences' }).check()
  await expect(comparison.getByRole('status')).toHaveText('All 3 steps are the same.')
  await expect(comparison.getByText('No differences.')).toHaveCount(2)
  await app.press('Done')
  await expect(comparison).toBeHidden()
  await expect(page.getByRole('button', { name: 'Compare…' })).toBeFocused()
})

test('a sign-in is presented with one key a step, everything masked', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await app.press('Present')
  const presentation = page.getByRole('dialog', { name: 'Presentation of run 1' })
  const count = presentation.getByText(/^\d of \d$/)
  await expect(count).toHaveText('1 of 3')
  await expect(presentation.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await expect(count).toHaveText('2 of 3')
  await page.keyboard.press('Space')
  await expect(count).toHaveText('3 of 3')
  await expect(presentation.getByRole('option')).toHaveCount(3)
  await expect(presentation.getByText('GetCallerIdentity', { exact: true }).first()).toBeVisible()
  await page.keyboard.press('PageUp')
  await expect(count).toHaveText('2 of 3')
  await page.keyboard.press('Home')
  await expect(count).toHaveText('1 of 3')
  await page.keyboard.press('End')
  await expect(count).toHaveText('3 of 3')
  await presentation.getByRole('button', { name: 'Back' }).click()
  await expect(count).toHaveText('2 of 3')

  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press('Tab')
    const inside = await presentation.evaluate(
      (dialog) => dialog.contains(document.activeElement) || document.activeElement === document.body,
    )
    expect(inside).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(presentation).toBeHidden()
  await expect(page.getByRole('button', { name: 'Present' })).toBeFocused()
})
