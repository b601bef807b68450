import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { harFaults } from '../src/trace/export/har-schema-fixture.ts'
import { expect, test } from './fixtures.ts'
import { guestThenAlice } from './screens/signed-in.ts'
import { save } from './trace-files.ts'
import type { Workbench } from './workbench.ts'

/** Everything secret that a sign-in showed on the page. */
async function shownSecrets(app: Workbench, page: Page): Promise<string[]> {
  const secrets: string[] = []
  for (const button of await page
    .getByRole('button', { name: /^(Copy|Copied:) (secret|session|ID token|access token|refresh)/i })
    .all()) {
    await button.click()
    secrets.push(await page.evaluate(() => navigator.clipboard.readText()))
  }
  await expect(app.caller).toBeVisible()
  return secrets
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

  const har = await save(app, 'HAR')
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
  const report = await save(app, 'Markdown report')
  expect(report.text).toContain('# Run 1: user pool')
  expect(report.text).toContain('```mermaid\nsequenceDiagram')
  expect(report.text).toContain('Nothing failed.')
  const trace = await save(app, 'Trace file')
  expect(trace.text).toMatch(/^\{"format":"cognito-inspector-trace","version":3,/)

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
  const har = JSON.parse(await readFile(await download.path(), 'utf8'))
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
