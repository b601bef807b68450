import { callApis } from './api-secrets.ts'
import { expect, test } from './fixtures.ts'
import { forgeToken } from './forged-secrets.ts'
import { lookAtRun } from './run-forms.ts'
import { found, shownOn } from './secret-places.ts'
import { watchSecrets } from './sent-secrets.ts'
import { comparison } from './users/three-users.ts'
import type { Workbench } from './workbench.ts'

// Nothing is pressed here that shows a secret: whoever looks over the shoulder, or at a recording, sees none.

const ofAlice = async (app: Workbench) => {
  await app.open()
  await app.signIn('alice', 'Alice-Passw0rd!')
  await expect(app.caller).toContainText('LocalAdmins')
  await app.openAllSteps()
}

const views: readonly (readonly [
  of: string,
  look: (app: Workbench, whileShown: () => Promise<void>) => Promise<void>,
])[] = [
  ['SRP’s picture and the replay of the run', lookAtRun],
  [
    'a forged token and its outcomes',
    async (app, whileShown) => {
      await forgeToken(app)
      await app.page.getByText('All claims as JSON').click()
      await whileShown()
    },
  ],
  [
    'the answers of APIs',
    async (app, whileShown) => {
      await callApis(app)
      // The person types the key for the API, and reads it there.
      await app.fill('Headers', '')
      await whileShown()
    },
  ],
  [
    'users who are compared',
    async (app, whileShown) => {
      await app.press('Sign in another user')
      await app.continueAsGuest()
      await expect(app.caller).toContainText('LocalGuests')
      await app.press('Compare users')
      await expect(comparison(app.page)).toBeVisible()
      await whileShown()
      await app.page.keyboard.press('Escape')
      await app.press('Sign out alice, run 1')
    },
  ],
  [
    'what was copied',
    async (app, whileShown) => {
      await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await app.press('Copy secret access key')
      await expect(app.page.getByText(/^In 60 s this page empties/)).toBeVisible()
      await whileShown()
    },
  ],
]

for (const [of, look] of views) {
  test(`no secret stands in the page beside ${of}, nor after the sign-out`, async ({ app, page }) => {
    app.announce(/40[01]/)
    const secrets = watchSecrets(page)
    await ofAlice(app)
    let looks = 0
    await look(app, async () => {
      looks++
      expect(found(await shownOn(page), secrets)).toEqual([])
    })
    expect(looks).toBeGreaterThan(0)
    await app.signOut()
    await expect(app.method('Guest')).toBeVisible()
    expect(found(await shownOn(page), secrets)).toEqual([])
  })
}

test('what is revealed is found in the page', async ({ app, page }) => {
  const secrets = watchSecrets(page)
  await ofAlice(app)
  await page.getByRole('button', { name: 'Reveal secret access key' }).click()
  expect(found(await shownOn(page), secrets)).toEqual([expect.stringMatching(/^SecretKey \d+ in page$/)])
})
