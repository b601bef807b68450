import { expect, test } from './fixtures.ts'
import { viewports } from './viewports.ts'
import type { Workbench } from './workbench.ts'

const refusals: readonly (readonly [name: string, reach: (app: Workbench) => Promise<void>])[] = [
  ['a wrong password', (app) => app.signIn('alice', 'wrong')],
  [
    'a refused answer to a challenge',
    async (app) => {
      await app.signIn('carol', 'Carol-Temp0rary!')
      await app.chooseNewPassword('short', { email: 'carol@example.com' })
    },
  ],
  [
    'a refused step after the sign-in',
    async (app) => {
      await app.giveToken('Facebook', 'garbage')
    },
  ],
]

/** Where the card stands between the header and the end of the window, in px. */
const placeOf = (app: Workbench) =>
  app.alert.evaluate((card) => {
    const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
    const { top, bottom, height } = card.getBoundingClientRect()
    return { above: top - header, below: window.innerHeight - bottom, isHigher: height > window.innerHeight - header }
  })

for (const [width, height] of [[320, 640] as const, ...viewports]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height } })

    for (const [name, reach] of refusals) {
      test(`${name} is in view, its heading focused`, async ({ app }) => {
        app.announce(/400/)
        await app.open()
        await reach(app)
        await expect(app.alert.getByRole('heading')).toBeFocused()
        const { above, below, isHigher } = await placeOf(app)
        expect(above).toBeGreaterThanOrEqual(0)
        if (!isHigher) expect(below).toBeGreaterThanOrEqual(0)
      })
    }
  })
}

test('it stands under the button, before the notes of the form', async ({ app, page }) => {
  app.announce(/400/)
  await app.open()
  await app.signIn('alice', 'wrong')
  const form = page.locator('form').filter({ has: page.getByLabel('Username', { exact: true }) })
  await expect(app.alert).toBeVisible()
  const words = (await form.innerText()).replaceAll('\n', ' ')
  const places = ['Plain password', 'Sign in', 'Likely cause', 'What to do', 'Use test users only', 'What is SRP?']
  expect(words).toMatch(new RegExp(places.map((text) => text.replace('?', '\\?')).join('.*')))
})
