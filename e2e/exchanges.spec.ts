import type { Locator, Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { isCall } from './requests.ts'

/** The region on the right, as a person reads it. */
const pane = (page: Page) => page.getByRole('region', { name: 'Trace' })
const rows = (page: Page) =>
  pane(page)
    .getByRole('table', { name: /Steps of run/ })
    .locator('tbody')
    .getByRole('row')
/** The details of the step of that name, once it is selected. */
const detail = (page: Page, operation: string) =>
  pane(page)
    .getByRole('region', { name: 'Step details' })
    .filter({ has: page.getByRole('heading', { name: operation, exact: true }) })

async function showList(page: Page): Promise<void> {
  await pane(page).getByRole('button', { name: 'List' }).click()
}

async function choose(page: Page, operation: string): Promise<Locator> {
  await rows(page).getByRole('button', { name: operation, exact: true }).click()
  return detail(page, operation)
}

test('before anything is sent, the page shows what will happen', async ({ app, page }) => {
  await app.open()
  await expect(pane(page).getByRole('heading', { name: 'What will happen' })).toBeVisible()
  const diagram = pane(page).getByRole('list', { name: 'Sequence diagram of what will happen' })
  await expect(diagram.getByRole('listitem')).toHaveCount(3)
  await app.choose('User pool')
  await expect(diagram.getByRole('listitem', { name: /RespondToAuthChallenge/ })).toBeVisible()
})

test('a guest sign-in shows three exchanges; choosing one tells what it is for, and its bytes', async ({
  app,
  page,
}) => {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await expect(pane(page)).toContainText(/run 1 · 3 requests · \d+ ms/)
  await showList(page)
  await expect(rows(page)).toHaveCount(3)
  await expect(rows(page).getByRole('cell', { name: '200' })).toHaveCount(3)

  const shown = await choose(page, 'GetCallerIdentity')
  await expect(shown).toContainText('The call needs no permissions')
  await expect(shown).toContainText('Common mistakes')
  const link = shown.getByRole('link', { name: /AWS documentation/ })
  await expect(link).toHaveAttribute('href', /^https:\/\/docs\.aws\.amazon\.com\/STS\//)
  await expect(link).toHaveAttribute('rel', 'noreferrer')
  await expect(shown).toContainText('Action = GetCallerIdentity')

  await shown.getByRole('tab', { name: 'Raw' }).click()
  await expect(shown).toContainText('POST / HTTP/1.1')
  await expect(shown).toContainText('Action=GetCallerIdentity&Version=2011-06-15')
  await expect(shown).toContainText('HTTP/1.1 200')
})

test('diagram and list choose the same step, by pointer and by keys', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await pane(page)
    .getByRole('option', { name: /GetCredentialsForIdentity/ })
    .click()
  await expect(detail(page, 'GetCredentialsForIdentity')).toBeVisible()
  await showList(page)
  await expect(rows(page).locator('[aria-current="true"]')).toHaveText('GetCredentialsForIdentity')

  await rows(page).locator('[aria-current="true"]').focus()
  await page.keyboard.press('ArrowUp')
  await expect(detail(page, 'GetId')).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'GetCallerIdentity' })).toBeFocused()
})

test('secrets are masked until revealed, and copied only then', async ({ app, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await showList(page)
  const shown = await choose(page, 'GetCredentialsForIdentity')
  await expect(shown).toContainText(/"SecretKey": "•+ #[0-9a-f]{4}"/)
  await shown.getByRole('button', { name: 'Copy response body' }).click()
  expect(JSON.parse(await clipboard()).Credentials.SecretKey).toMatch(/^•••#[0-9a-f]{4}$/)

  await shown.getByRole('button', { name: /Reveal SecretKey/ }).click()
  await expect(shown).toContainText(/"SecretKey": "[\w/+]{40}"?/)
  await expect(shown).toContainText(/"SessionToken": "•+ #/)
  await shown.getByRole('button', { name: 'Copy response body' }).click()
  expect(JSON.parse(await clipboard()).Credentials.SecretKey).toMatch(/^•••/)

  await shown.getByRole('button', { name: 'Reveal 2 secrets' }).click()
  await shown.getByRole('button', { name: 'Copy response body' }).click()
  expect(JSON.parse(await clipboard()).Credentials.SecretKey).toHaveLength(40)
  await shown.getByRole('button', { name: 'Hide secrets' }).click()
  await expect(shown.getByRole('button', { name: /Reveal S/ })).toHaveCount(2)
})

test('the password and the tokens of a sign-in are masked in guide and raw', async ({ app, page }) => {
  await app.open()
  await app.choose('User pool')
  await page.getByText('Plain password').click()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await showList(page)
  const shown = await choose(page, 'InitiateAuth')
  for (const tab of ['Guide', 'Raw']) {
    await shown.getByRole('tab', { name: tab }).click()
    // The password of a finished sign-in is not even kept.
    await expect(
      shown.getByRole('button', { name: /Reveal (PASSWORD|IdToken|AccessToken|RefreshToken) / }),
    ).toHaveCount(3)
    await expect(shown).not.toContainText(/Passw0rd|eyJ/)
  }
})

test.describe('where guests are switched off', () => {
  test.use({
    given: { seed: (seed) => ({ ...seed, identityPool: { ...seed.identityPool, allowUnauthenticated: false } }) },
  })

  test('the failed exchange is shown with the service’s words', async ({ app, page }) => {
    app.announce(/400/)
    await app.open()
    await app.continueAsGuest()
    await expect(app.alert).toBeVisible()
    await expect(detail(page, 'GetId')).toContainText('Unauthenticated access is not supported for this identity pool.')
    await expect(detail(page, 'GetId')).toContainText('NotAuthorizedException')
    await showList(page)
    await expect(rows(page).getByRole('cell', { name: '400' })).toBeVisible()
  })
})

test('a second sign-in is a second run, and the first can be looked at again', async ({ app, page }) => {
  await app.open()
  await app.continueAsGuest()
  await expect(app.caller).toBeVisible()
  await app.signOut()
  await expect(pane(page).getByRole('heading', { name: 'What will happen' })).toBeVisible()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toBeVisible()
  await expect(pane(page)).toContainText(/run 2 · \d requests/)
  const picker = pane(page).getByLabel('Run', { exact: true })
  await expect(picker.getByRole('option')).toHaveText([/^Run 2 · user pool/, /^Run 1 · guest/])
  await picker.selectOption({ index: 1 })
  await expect(pane(page)).toContainText('run 1 · 3 requests')
})

test('the way through the Hosted UI shows leaving and returning, with code and state masked', async ({ app, page }) => {
  await app.open()
  await app.continueToHostedUi('Continue with Facebook')
  await app.press('Continue as Fumi Facebook')
  await expect(app.caller).toBeVisible()
  await showList(page)
  await expect(rows(page).getByRole('cell', { name: 'left' })).toBeVisible()
  const shown = await choose(page, '/callback')
  await expect(shown).toContainText(/code = •+ #[0-9a-f]{4}/)
  await expect(shown.getByRole('link', { name: /RFC 6749, section 4.1.2/ })).toBeVisible()
})

const markup = '<img src=x onerror="document.title=1"><script>document.title=1</script><b>bold</b>'

test.describe('markup in an answer', () => {
  test.use({
    given: {
      intercept: (request) =>
        isCall(request, 'GetId')
          ? Response.json({ __type: markup, message: markup, [markup]: markup }, { status: 400 })
          : undefined,
    },
  })

  test('stays text', async ({ app, page }) => {
    app.announce(/400/)
    await app.open()
    await app.continueAsGuest()
    const shown = detail(page, 'GetId')
    await expect(shown).toContainText('<b>bold</b>')
    await shown.getByRole('tab', { name: 'Raw' }).click()
    await expect(shown).toContainText('<b>bold</b>')
    await expect(pane(page).locator('img, script, b')).toHaveCount(0)
    await expect(page).toHaveTitle('Cognito Inspector')
  })
})

test.describe('an answer of a megabyte', () => {
  test.use({
    given: {
      intercept: (request) =>
        isCall(request, 'GetId')
          ? Response.json({ list: Array.from({ length: 90_000 }, (_, id) => ({ id })) })
          : undefined,
    },
  })

  test('is shown in part, and whole as plain text when asked for', async ({ app, page }) => {
    await app.open()
    await app.continueAsGuest()
    const shown = detail(page, 'GetId')
    await expect(shown).toContainText(/The first [\d.]+ kB of [\d.]+ MB/)
    await expect(shown).not.toContainText('"id":89999')
    await shown.getByRole('button', { name: 'Show all as plain text' }).click()
    await expect(shown).toContainText('"id":89999')
  })
})
