import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures.ts'
import { screens } from './screens/screens.ts'
import { languages, paint, prepare, settle, speak, type Theme } from './screens/showing.ts'

/** Half as long as the source that the module itself gives, which each page has to read. */
const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What `axe.run` takes; its own type leaves out the options of a check. */
interface Options extends RunOptions {
  readonly checks: Readonly<Record<string, { readonly options: object }>>
}

/** The line beside the steps is a pseudo-element, for which axe would leave the colours of all the journey undecided. */
const checks = { 'color-contrast': { options: { ignorePseudo: true } } }

/** The rules that look at colours: the rest is the same in either theme, which changes nothing but custom properties. */
const colours = ['color-contrast', 'link-in-text-block']
const colourRules: Options = { runOnly: { type: 'rule', values: colours }, checks }

/** All that axe does by itself, and two that it leaves off: WCAG 2.5.8 and 2.5.3. */
const allRules: Options = {
  checks,
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } },
}

/** The other language changes texts and with them names and widths, but no colour of any element. */
const textRules: Options = {
  checks,
  rules: { ...allRules.rules, ...Object.fromEntries(colours.map((rule) => [rule, { enabled: false }])) },
}

const rulesIn: Readonly<Record<'en' | 'ja', readonly (readonly [Theme, Options])[]>> = {
  en: [
    ['light', allRules],
    ['dark', colourRules],
  ],
  ja: [['light', textRules]],
}

for (const screen of screens) {
  test.describe(screen.name, () => {
    test.use({ given: screen.given ?? {} })

    test(`anybody can use it: ${screen.name}`, async ({ app, page, local }) => {
      test.setTimeout(90_000)
      if (screen.announce) app.announce(screen.announce)
      await prepare(page)
      await screen.reach(app, local)
      await settle(page, screen)
      await page.evaluate(axeSource)

      const faults: string[] = []
      const note = (where: string, found: readonly string[]) =>
        faults.push(...found.map((fault) => `${where}: ${fault}`))
      for (const language of languages) {
        await speak(page, language)
        // High enough for the panes to need no scrolling: axe leaves undecided what is partly out of view.
        await page.setViewportSize({ width: 1440, height: 4000 })
        for (const [theme, rules] of rulesIn[language]) {
          await paint(page, theme)
          note(`${language} ${theme}`, await axeFaults(page, rules))
        }
        await paint(page, 'light')
        note(`${language} 1440 px`, await lasting(() => smallTargets(page)))
        note(`${language} 1440 px`, await lasting(() => burstCards(page)))
        note(`${language} 1440 px`, await lasting(() => touchingButtons(page)))
        // 1440 px at a zoom of 200 %.
        await page.setViewportSize({ width: 720, height: 450 })
        note(`${language} at 200 %`, await lasting(() => sidewaysScroll(page)))
        await page.setViewportSize({ width: 320, height: 640 })
        note(`${language} 320 px`, await lasting(() => sidewaysScroll(page)))
        note(`${language} 320 px`, await lasting(() => smallTargets(page)))
        if (language === 'en') note(`${language} 320 px`, await axeFaults(page, allRules))
      }
      expect(faults.join('\n')).toBe('')
    })
  })
}

/** A line for each rule that finds something, with the selectors and the markup. */
async function axeFaults(page: Page, options: Options): Promise<string[]> {
  // Brought in by evaluate, which the page's policy does not stop.
  const results = await page.evaluate(async (chosen): Promise<Pick<AxeResults, 'violations'>> => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') }
    // Without preload: axe would put stylesheets into the page, which the page's policy stops. No rule here needs them.
    return axe.run(document, { ...chosen, resultTypes: ['violations'], preload: false })
  }, options)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !isNamedArrow(id, html))
      .map(({ target, html, failureSummary }) =>
        [id, target.join(' '), html, failureSummary?.replace(/\s+/g, ' ')].join('\n    '),
      ),
  )
}

/** An arrow's words stand at both of its ends and under it, on several lines; its name joins them to a sentence. */
const isNamedArrow = (rule: string, html: string) =>
  rule === 'label-content-name-mismatch' && html.startsWith('<g role="option"')

/** What is still found once the page has taken its new width: a diagram is drawn again a moment later. */
async function lasting(find: () => Promise<string[]>): Promise<string[]> {
  for (let tries = 0; tries < 20 && (await find()).length > 0; tries++) await new Promise((go) => setTimeout(go, 50))
  return find()
}

/** What reaches out on the right, where the page has to be scrolled sideways. */
function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    )
    const outermost = wide.slice(0, 6).map((element) => element.outerHTML.slice(0, 160))
    return [`the page is ${scrollWidth} px wide\n    ${outermost.join('\n    ')}`]
  })
}

/** Cards that what is in them reaches out of. */
function burstCards(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.card')]
      .filter((card) => card.scrollWidth > card.clientWidth)
      .map((card) => `${card.scrollWidth} px in a card of ${card.clientWidth} px: ${card.outerHTML.slice(0, 160)}`),
  )
}

/** Buttons that are words alone, and lie over the one before. */
function touchingButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.text-button + .text-button, * + :not(.text-button) > .text-button:first-child')]
      .filter((button) => {
        const before = button.previousElementSibling ?? button.parentElement?.previousElementSibling
        if (!before?.matches('.text-button, .button, :has(> .text-button:last-child)')) return false
        const [left, right] = [before.getBoundingClientRect(), button.getBoundingClientRect()]
        const isInLine = left.top < right.bottom && right.top < left.bottom
        return isInLine && right.width > 0 && left.width > 0 && right.left < left.right && left.left < right.left
      })
      .map((button) => `touches the one before: ${button.outerHTML.slice(0, 160)}`),
  )
}

/**
 * Targets under 24 × 24 CSS px, but for those in a sentence (WCAG 2.5.8). Stricter than the criterion: being far from
 * others excuses nothing. A label is part of what it names.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInSentence = (target: Element) => {
      if (!getComputedStyle(target).display.startsWith('inline') || !target.parentElement) return false
      const around = target.parentElement.textContent.replace(target.textContent, '').trim()
      return around.length > 0 && getComputedStyle(target.parentElement).display !== 'flex'
    }
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=option]')]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.closest('[inert]'))
      .flatMap((target) => {
        const boxes = [target, ...(target instanceof HTMLInputElement ? (target.labels ?? []) : [])].map((part) =>
          part.getBoundingClientRect(),
        )
        const width = Math.max(...boxes.map((box) => box.width))
        const height = Math.max(...boxes.map((box) => box.height))
        if ((width >= 23.5 && height >= 23.5) || isInSentence(target)) return []
        return [`only ${width.toFixed(1)} × ${height.toFixed(1)} px: ${target.outerHTML.slice(0, 200)}`]
      })
  })
}
