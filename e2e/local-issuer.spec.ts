import { expect, test } from './fixtures.ts'

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
