import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures.ts'
import { guestThenAlice } from './screens/signed-in.ts'
import { openTrace, pane, save } from './trace-files.ts'

test('a colleague opens a trace read-only and steps through it, and nothing is sent', async ({ app, page, local }) => {
  await guestThenAlice(app)
  await app.press('Save…')
  await page.getByRole('radio', { name: 'All 2 runs' }).check()
  await app.press('Save…')
  const { name, text } = await save(app, 'Trace file')

  // The form of the user pool would ask the local Cognito for its users.
  await app.signOut()
  await app.choose('Guest')
  await page.reload()
  await app.open()
  const requests: string[] = []
  // But for the list of the local users, which may be fetched at any time.
  page.on('request', (request) => request.method() === 'POST' && requests.push(request.url()))
  await openTrace(app, name, text)
  await expect(page.getByText(`Opened from ${name}: 2 runs, read-only`)).toBeVisible()
  await expect(pane(page).getByRole('option', { name: /GetCredentialsForIdentity/ })).toBeVisible()
  await pane(page)
    .getByRole('option', { name: /GetCallerIdentity/ })
    .click()
  await expect(pane(page).getByRole('heading', { name: /GetCallerIdentity|whose credentials/ })).toBeVisible()
  expect(requests.filter((url) => url.startsWith(local.origin))).toEqual([])

  // The sign-in beside it is as it was.
  await expect(app.method('Guest')).toBeVisible()
  await page.getByRole('button', { name: 'Close file' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('read-only')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Open a trace' })).toBeFocused()
})

test('a file is looked at beside the runs of the page, and compared with one of them', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  const { text } = await save(app, 'Trace file')
  const runs = pane(page).getByLabel('Run', { exact: true })
  const banner = page.getByText('Opened from colleague.json: 1 run, read-only')
  await openTrace(app, 'colleague.json', text)
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
  await openTrace(app, 'letter.txt', 'Dear colleague')
  await expect(app.alert).toBeVisible()
  const openButton = page.getByRole('button', { name: 'Open a trace' })
  await page.getByRole('button', { name: 'Close message' }).focus()
  await page.keyboard.press('Enter')
  await expect(app.alert).toBeHidden()
  await expect(openButton).toBeFocused()
  await openTrace(app, 'letter.txt', 'Dear colleague')
  await expect(app.alert).toBeVisible()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await expect(app.alert).toBeHidden()

  await save(app, 'HAR')
  await app.press('Present')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Saved cognito-run-1')).toBeHidden()
  await save(app, 'HAR')
  await page.getByText('Saved cognito-run-1').getByRole('button', { name: 'Close message' }).click()
  await expect(page.getByText('Saved cognito-run-1')).toBeHidden()
})

test('a file that is no sound trace is refused with its reason, and nothing else changes', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  const { text } = await save(app, 'Trace file')
  const hostile = text.replace('"name":"', '"name":"<img src=x onerror=alert(1)>')

  for (const [file, content, reason] of [
    ['half.json', text.slice(0, text.length / 2), 'the end is missing'],
    ['letter.txt', 'Dear colleague', 'It is not JSON'],
    ['other.json', '{"log":{}}', 'neither a trace file of this page nor a HAR'],
    ['other.har', '{"log":{"entries":[]}}', 'none of its 0 requests goes to Cognito'],
    ['odd.har', '{"log":{"entries":[1]}}', 'the value at log.entries[0] is invalid'],
    ['newer.json', text.replace('"version":3', '"version":4'), 'format version 4'],
    [
      'odd.json',
      text.replace('"signInMethod":"guest"', '"signInMethod":"magic"'),
      'the value at runs[0].signInMethod is invalid',
    ],
    ['proto.json', text.replace('"runs":', '"__proto__":{},"runs":'), 'a member named __proto__'],
    ['large.json', ' '.repeat(20_000_001), 'larger than 20 MB'],
    ['<b>bold</b>.json', '', '<b>bold</b>.json was not opened'],
  ] as const) {
    await openTrace(app, file, content)
    await expect(app.alert).toContainText(reason)
    await expect(page.getByText('read-only')).toBeHidden()
  }
  await expect(app.caller).toBeVisible()

  await openTrace(app, 'hostile.json', hostile)
  await expect(page.getByText('Opened from hostile.json: 1 run, read-only')).toBeVisible()
  await expect(app.alert).toBeHidden()
  await expect(page.locator('img')).toHaveCount(0)
})

for (const [browser, file, steps, lacks] of [
  ['Chrome', 'chrome-amplify', 7, ['7 requests left out']],
  [
    'Chrome, sanitized,',
    'chrome-amplify-sanitized',
    3,
    ['4 requests left out', '1 request without the Authorization header'],
  ],
  [
    'Chrome, without bodies,',
    'chrome-hosted-ui',
    5,
    ['9 requests left out', '2 requests with a body that the browser did not save'],
  ],
  ['Firefox', 'firefox-amplify', 5, ['8 requests left out']],
] as const) {
  test(`a HAR of ${browser} opens as a trace, says what it lacks, and is saved without its secrets`, async ({
    app,
    page,
  }) => {
    const content = await readFile(new URL(`../src/trace/import/recorded/${file}.har`, import.meta.url), 'utf8')
    await app.open()
    await openTrace(app, 'app.har', content)
    const opened = page.getByRole('status').filter({ hasText: 'Opened from app.har: 1 run, read-only' })
    for (const lack of lacks) await expect(opened).toContainText(lack)
    await expect(opened).toContainText('(PKCE, SRP) is not in a browser’s HAR')
    await expect(opened).toContainText('It contains secrets')
    await expect(pane(page).getByRole('listbox').getByRole('option')).toHaveCount(steps)

    // Tokens, session tokens and the codes of the Hosted UI.
    const secrets = content.match(/eyJ[\w-]{20,}\.eyJ[\w-]+|IQoJ[\w+/=]{40,}|(?<=[?&]code=)[\w-]+/g) ?? []
    expect(secrets).not.toEqual([])
    await pane(page).getByRole('option').last().click()
    await page.getByRole('tab', { name: 'Raw', exact: true }).click()
    const shown = await pane(page).innerText()
    for (const secret of secrets) expect(shown).not.toContain(secret)
    const saved = await save(app, 'Trace file')
    for (const secret of secrets) expect(saved.text).not.toContain(secret)
  })
}

test('the HAR of this page opens again as what it was', async ({ app, page }) => {
  await guestThenAlice(app)
  const { name, text } = await save(app, 'HAR')
  await page.reload()
  await app.open()
  await openTrace(app, name, text)
  const opened = page.getByRole('status').filter({ hasText: `Opened from ${name}: 1 run, read-only` })
  await expect(opened).not.toContainText('left out')
  await expect(opened).not.toContainText('secrets')
  await expect(pane(page).getByRole('option', { name: /SRP/ }).first()).toBeVisible()
  await expect(pane(page).getByRole('option', { name: /GetCallerIdentity/ })).toBeVisible()
})
