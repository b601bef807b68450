import type { Route } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { save } from './trace-files.ts'

const session = 'x'.repeat(40)
const json = { contentType: 'application/x-amz-json-1.1', headers: { 'access-control-allow-origin': '*' } }

/** A user pool that asks for a palm print before it issues the tokens of the password. */
function withPalmPrint(route: Route) {
  const target = route.request().headers()['x-amz-target']?.split('.')[1]
  const body = route.request().postDataJSON()
  if (target === 'InitiateAuth') {
    const ChallengeParameters = { hand: 'left', Session: 'not-shown', USER_ID_FOR_SRP: 'bob' }
    return route.fulfill({ ...json, json: { ChallengeName: 'PALM_PRINT', ChallengeParameters, Session: session } })
  }
  if (body?.ChallengeName !== 'PALM_PRINT') return route.fallback()
  const { PALM_LINES: lines } = body.ChallengeResponses
  if (lines !== 'seven lines') {
    const refusal = { __type: 'CodeMismatchException', message: 'The palm does not match.' }
    return route.fulfill({ ...json, status: 400, json: refusal })
  }
  return route.fulfill({
    ...json,
    json: { ChallengeName: 'SMS_MFA', ChallengeParameters: {}, Session: session },
  })
}

test('a challenge that nobody has heard of is answered by hand, and the sign-in goes on', async ({
  app,
  page,
  local,
}) => {
  app.announce(/400/)
  await page.route(`${local.origin}/`, (route) =>
    route.request().method() === 'POST' ? withPalmPrint(route) : route.fallback(),
  )
  await app.open()
  await app.choose('User pool')
  await page.getByRole('radio', { name: 'Plain password' }).check()
  await app.signIn('bob', 'Bob-Passw0rd!')
  const challenge = page.getByRole('region', { name: 'PALM_PRINT' })
  await expect(challenge.getByRole('heading')).toBeFocused()
  await expect(challenge.getByRole('definition').filter({ hasText: 'left' })).toBeVisible()
  await expect(challenge).toContainText('secret, not shown')
  await expect(challenge).not.toContainText('not-shown')
  await expect(challenge.getByLabel('Name 1')).toHaveValue('USERNAME')
  await expect(challenge.getByLabel('Value 1', { exact: true })).toHaveValue('bob')

  await challenge.getByLabel('Value 2', { exact: true }).fill('five lines')
  await app.press('Answer')
  await expect(page.getByText('A response needs a name.')).toBeVisible()
  await challenge.getByLabel('Name 2').fill('PALM_LINES')
  await app.press('Add a response')
  await challenge.getByLabel('Name 3').fill('pulse')
  await challenge.getByLabel('Value 3', { exact: true }).fill('sixty-one beats')
  const sent = page.waitForRequest((request) => request.postData()?.includes('PALM_LINES') ?? false)
  await app.press('Answer')
  expect((await sent).postDataJSON()).toMatchObject({
    ChallengeName: 'PALM_PRINT',
    Session: session,
    ChallengeResponses: { USERNAME: 'bob', PALM_LINES: 'five lines', pulse: 'sixty-one beats' },
  })
  await expect(app.alert).toContainText('The palm does not match.')

  await challenge.getByLabel('Value 2', { exact: true }).fill('seven lines')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'SMS_MFA' })).toBeVisible()
  for (const kind of ['HAR', 'Markdown report', 'Trace file']) {
    const { text } = await save(app, kind)
    for (const secret of ['five lines', 'seven lines', 'sixty-one', 'Bob-Passw0rd!', session, 'not-shown']) {
      expect(text).not.toContain(secret)
    }
  }
})

test('where AWS documents its responses, their names stand there already', async ({ app, page, local }) => {
  await page.route(`${local.origin}/`, (route) =>
    route.request().headers()['x-amz-target']?.endsWith('InitiateAuth')
      ? route.fulfill({ ...json, json: { ChallengeName: 'ADMIN_NO_SRP_AUTH', Session: session } })
      : route.fallback(),
  )
  await app.open()
  await app.signIn('bob', 'Bob-Passw0rd!')
  const challenge = page.getByRole('region', { name: 'ADMIN_NO_SRP_AUTH' })
  await expect(challenge.getByLabel('Name 2')).toHaveValue('PASSWORD')
  await app.press('Back')
  await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('bob')
})
