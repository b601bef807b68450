import { expect, test } from './fixtures.ts'

test.describe('the local issuer', () => {
  test.use({ given: { seed: (seed) => ({ ...seed, issuer: 'local' }) } })

  test('tokens with the local issuer are verified, and get credentials under its key', async ({ app, local, page }) => {
    await app.open()
    await app.continueToHostedUi('Continue with Facebook')
    await page.getByRole('button', { name: 'Continue as Fumi Facebook' }).click()
    await app.openAllSteps()

    for (const name of ['ID token', 'Access token']) {
      await expect(page.getByRole('region', { name }).getByText('verified', { exact: true })).toBeVisible()
    }
    const claims = app.tokens.getByRole('table', { name: 'Claims' })
    await expect(claims.getByRole('row', { name: /^iss/ }).first()).toContainText(
      `${local.origin}/${local.seed.userPool.id}`,
    )
    await expect(app.identity).toContainText(`localhost:${local.port}/${local.seed.userPool.id}`)
    await expect(app.caller).toContainText('LocalUsers')
  })
})

test.describe('AWS’s updated issuer', () => {
  test.use({ given: { seed: (seed) => ({ ...seed, issuer: 'aws-updated' }) } })

  test('is found to be the same pool’s: tokens are verified and explained, the Logins key follows', async ({
    app,
    page,
  }) => {
    await app.open()
    await app.signIn('alice', 'Alice-Passw0rd!')
    await expect(app.caller).toContainText('LocalAdmins')
    await app.openAllSteps()
    const idToken = page.getByRole('region', { name: 'ID token' })
    await expect(idToken.getByText('verified', { exact: true })).toBeVisible()
    await idToken.getByText(/rules checked/).click()
    await expect(idToken.getByRole('table')).toContainText('The Cognito authorizer of API Gateway')
    await expect(app.identity).toContainText('issuer-cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_Local0001')
  })

  test('is named by the checks of the connection', async ({ app, page }) => {
    app.announce(/status of 400/)
    await app.open()
    await app.press('Connection')
    await app.press('Check this connection')
    await expect(page.getByRole('list', { name: 'Checks' })).toContainText('The pool uses AWS’s updated issuer')
  })
})
