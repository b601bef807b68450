import { expect, test } from './fixtures.ts'

test('the help says what each stage is, links to AWS, and names the version', async ({ app, page, local }) => {
  await app.open()
  await app.press('Help')
  const help = page.getByRole('dialog', { name: 'Help' })
  for (const stage of ['Connection', 'Sign-in', 'Tokens', 'Identity', 'Credentials', 'Caller', 'Sign-out'])
    await expect(help.getByRole('term').filter({ hasText: new RegExp(`^${stage}$`) })).toBeVisible()
  await expect(help.getByRole('link', { name: 'AWS documentation' })).toHaveCount(7)
  for (const topic of ['Your own pools', 'Local Cognito', 'Deployment', 'Security'])
    await expect(help.getByRole('term').filter({ hasText: new RegExp(`^${topic}$`) })).toBeVisible()
  await expect(help.getByRole('link', { name: 'Its pages' })).toHaveAttribute('href', `${local.origin}/`)
  await expect(help).toContainText(/Version \d+\.\d+\.\d+/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Help' })).toBeFocused()

  await app.press('Help')
  await help.getByRole('button', { name: 'Connections' }).click()
  await expect(help).toBeHidden()
  await expect(page.getByRole('dialog', { name: 'Connections' })).toBeVisible()
})

test('a term is explained where it appears, by keyboard', async ({ app, page }) => {
  await app.open()
  for (const [method, question, answer] of [
    ['User pool', 'What is SRP?', 'USER_SRP_AUTH'],
    ['Hosted UI', 'What is PKCE?', 'RFC 7636'],
    ['Hosted UI', 'What is the Hosted UI?', 'managed login'],
  ] as const) {
    await app.choose(method)
    const summary = page.getByText(question)
    await expect(summary).toBeVisible()
    await summary.focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('details[open]').filter({ hasText: question })).toContainText(answer)
  }
})

test('an unknown address is not found, and leads back to the sign-in', async ({ app, page }) => {
  app.announce(/404/)
  await app.open('/token-inspectr')
  await expect(page).toHaveTitle('Cognito Inspector')
  await expect(app.alert).toContainText('Page not found')
  await page.getByRole('link', { name: 'Go to the sign-in' }).click()
  await expect(app.method('Guest')).toBeVisible()
})

for (const width of [320, 390]) {
  test(`at ${width} px the header is one row, with a menu, and Sign out stays in reach`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 640 })
    await app.open()
    const help = page.getByRole('button', { name: 'Help', exact: true })
    const menu = page.getByRole('button', { name: 'Menu', exact: true })
    await expect(help).toBeHidden()
    await menu.press('Enter')
    await expect(help).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(help).toBeHidden()
    await expect(menu).toBeFocused()

    await app.continueAsGuest()
    await app.openAllSteps()
    await page.mouse.wheel(0, 5000)
    const signOut = page.getByRole('button', { name: 'Sign out', exact: true })
    await expect(signOut).toBeInViewport({ ratio: 1 })
    expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(60)
    await signOut.click()
    await expect(app.method('Guest')).toBeVisible()
  })
}
