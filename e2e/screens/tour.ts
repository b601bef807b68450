import { expect } from '../fixtures.ts'
import { open } from './open.ts'
import type { Screen } from './screen.ts'
import { asGuest } from './signed-in.ts'

/** The card of the tour, before and after a step was taken, and at its end. */
export const tour: readonly Screen[] = [
  {
    name: 'tour',
    reach: async (app) => {
      await open(app)
      await app.open('/#tour')
      await expect(app.page.locator('[data-tour]')).toBeVisible()
    },
  },
  {
    name: 'tour-step-taken',
    pane: 'trace',
    reach: async (app) => {
      await app.open('/#tour')
      await expect(app.page.locator('[data-tour]')).toBeVisible()
      await asGuest(app)
    },
  },
  {
    name: 'tour-lab',
    reach: async (app) => {
      await app.open('/#tour')
      for (let step = 0; step < 9; step += 1) await app.press('Next')
      await app.page.getByRole('complementary', { name: 'Tour' }).getByRole('link').click()
      await expect(app.page.locator('.experiments[data-tour]')).toBeVisible()
    },
  },
]
