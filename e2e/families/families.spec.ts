import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '../fixtures.ts'
import { visits } from './family-table.ts'

const src = new URL('../../src/', import.meta.url)
const wordsOf = (family: string) => readFileSync(new URL(`i18n/en/symptoms/${family}.ts`, src), 'utf8')

/** What the service answers at present. */
const given: { answer: ((request: Request) => Response | undefined) | null } = { answer: null }

test('each family of symptoms has a story, in its own words', () => {
  const families = readdirSync(new URL('diagnosis/symptoms/', src)).map((file) => file.replace(/\.ts$/, ''))
  const told = Object.values(visits).flatMap((visit) => Object.entries(visit.families))
  expect(told.map(([family]) => family).sort()).toEqual(families.sort())
  for (const [family, { cause }] of told) {
    const isTold = cause.split('email').every((words) => wordsOf(family).includes(words))
    expect(isTold, `${family}: ${cause}`).toBe(true)
  }
})

test.describe('the card tells of a cause of each family', () => {
  test.use({ given: { intercept: (request) => given.answer?.(request) } })

  for (const [place, { begin, families }] of Object.entries(visits)) {
    test(`${place}: ${Object.keys(families).join(', ')}`, async ({ app, page, local }) => {
      app.announce(/Failed to load resource|blocked by CORS policy/)
      given.answer = null
      await begin(app)
      for (const [family, { cause, answer, act }] of Object.entries(families)) {
        await test.step(family, async () => {
          given.answer = answer ?? null
          await act(app, local)
          await expect(
            page.getByRole('alert').filter({ hasText: 'What to do' }).filter({ hasText: cause }),
          ).toBeVisible()
        })
      }
    })
  }
})
