import { rmSync } from 'node:fs'
import { test as base, expect, type Page } from 'playwright/test'
import { buildFor, outDir } from '../built-app.ts'
import { FirefoxWorkbench, withoutUnknownCommand } from '../firefox.ts'
import { PageWatch } from '../page-watch.ts'
import { Workbench } from '../workbench.ts'
import { type StaticHost, serveFiles } from './static-host.ts'

interface Fixtures {
  /** Where the page stands at its host, with slashes at both ends. */
  basePath: string
  /** The entries of config.json. */
  connections: readonly unknown[]
  host: StaticHost
  watch: PageWatch
  app: Workbench
}

interface WorkerFixtures {
  /** The folder of a build for that path. */
  builtFor: (basePath: string) => Promise<string>
}

/** The app on a host of plain files, and no local Cognito but the one that it has in itself. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  basePath: ['/', { option: true }],
  connections: [[], { option: true }],

  browser: [
    async ({ browser, browserName }, use) => {
      if (browserName === 'firefox') withoutUnknownCommand(browser)
      await use(browser)
    },
    { scope: 'worker' },
  ],

  builtFor: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, also where nothing is taken from it
    async ({}, use) => {
      const folders = new Map([['/', Promise.resolve(outDir)]])
      await use((basePath) => {
        const built = folders.get(basePath) ?? buildFor(basePath)
        folders.set(basePath, built)
        return built
      })
      folders.delete('/')
      for (const folder of folders.values()) rmSync(await folder, { recursive: true })
    },
    { scope: 'worker' },
  ],

  host: async ({ basePath, connections, builtFor }, use) => {
    const folder = await builtFor(basePath)
    const host = await serveFiles(folder, basePath, { 'config.json': JSON.stringify({ connections }) })
    await use(host)
    await host.close()
  },

  watch: async ({ page, host }, use) => {
    const watch = await PageWatch.of(page.context(), [new URL(host.root).origin])
    await use(watch)
    await watch.requireNoTrouble()
  },

  app: async ({ page, host, watch, browserName }, use) => {
    const Bench = browserName === 'firefox' ? FirefoxWorkbench : Workbench
    await use(new Bench(page, { origin: host.root, watch }))
  },
})

/** From the page that has no connection yet. */
export async function useLocalCognito(app: Workbench): Promise<void> {
  await app.open()
  await app.press('Use the local Cognito in this page')
  await expect(app.method('Guest')).toBeVisible({ timeout: 30_000 })
}

/** How many service workers the page's origin has. */
export const workersOf = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)

export { expect }
