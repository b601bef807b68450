import { expect, test } from './fixtures.ts'
import { signIn } from './tokens-at-hand.ts'

/** A refusal in the user pool’s words, in place of the local Cognito’s. */
const refused = (operation: string, type: string, message: string) => (request: Request) =>
  request.headers.get('x-amz-target')?.endsWith(`.${operation}`)
    ? new Response(JSON.stringify({ __type: type, message }), {
        status: 400,
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'access-control-allow-origin': '*',
          'access-control-expose-headers': 'x-amzn-RequestId,Date',
          'x-amzn-requestid': '00000000-0000-4000-8000-000000000001',
        },
      })
    : undefined

test('an access token is warned of before GetId, and proved after it', async ({ app, page, local, request }) => {
  app.announce(/400/)
  const { AuthenticationResult } = await signIn({ request, origin: local.origin })
  await app.open()
  await app.choose('Provider token')
  await page.getByLabel('Provider', { exact: true }).selectOption('user-pool')
  await app.fill('Token', AuthenticationResult.AccessToken)
  await expect(page.getByRole('status').filter({ hasText: 'GetId is likely to be refused' })).toContainText(
    'The token is an access token, of the client localclient000000000000000.',
  )
  await app.press('Use token')
  await expect(app.alert).toContainText(
    /What the identity pool said.*Missing a required claim: aud.*Proved.*is an access token.*What to do/,
  )
})

test.describe('a Lambda function that throws', () => {
  const words = 'PreAuthentication failed with error Only members.'
  test.use({ given: { intercept: refused('InitiateAuth', 'UserLambdaValidationException', words) } })

  test('is named, and its own words stand apart', async ({ app }) => {
    app.announce(/400/)
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await expect(app.alert).toContainText(/Likely cause.*The user pool’s PreAuthentication Lambda function/)
    await expect(app.alert.locator('q').last()).toHaveText('Only members')
    await app.alert.getByText('In AWS').click()
    await expect(app.alert.getByRole('figure')).toContainText('aws cognito-idp describe-user-pool')
  })
})

test.describe('a refusal that nobody knows', () => {
  test.use({
    given: { intercept: refused('InitiateAuth', 'NeverSeenException', 'Never seen.') },
    permissions: ['clipboard-read', 'clipboard-write'],
  })

  test('offers a redacted report with the request ID', async ({ app, page }) => {
    app.announce(/400/)
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await app.alert.getByRole('button', { name: /^Copy report/ }).click()
    await expect(app.alert.getByText('Copied').first()).toBeVisible()
    const report = await page.evaluate(() => navigator.clipboard.readText())
    expect(report).toContain('00000000-0000-4000-8000-000000000001')
    expect(report).not.toContain('Alice-Passw0rd!')
  })
})
