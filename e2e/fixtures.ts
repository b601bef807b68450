import { test as base } from 'playwright/test'
import type { Intercept } from '../src/emulator/emulator.ts'
import { type LocalConnection, localConnection } from '../src/emulator/host/local-connection.ts'
import { type ServedEmulator, serveEmulator } from '../src/emulator/host/node-server.ts'
import { localSeed, type Seed } from '../src/emulator/seed/seed.ts'
import { makeSigningKeys } from '../src/emulator/state/keys/new-signing-keys.ts'
import type { SigningKeys } from '../src/emulator/state/signing-keys.ts'
import { type BuiltApp, serveBuiltApp } from './built-app.ts'
import { FirefoxWorkbench, withoutUnknownCommand } from './firefox.ts'
import { PageWatch } from './page-watch.ts'
import { Workbench } from './workbench.ts'

/** What a story changes before it begins, e.g. `test.use({ given: { seed: (seed) => ({ ...seed, … }) } })`. */
export interface Given {
  readonly seed?: (seed: Seed) => Seed
  /** The members of `connections` in config.json; a text stands for the whole file. Usually the local one alone. */
  readonly connections?: (local: LocalConnection) => readonly unknown[] | string
  /** The emulator's clock, epoch milliseconds. */
  readonly now?: () => number
  /** Breaks an exchange. */
  readonly intercept?: Intercept
}

/** The app and the local Cognito of one test. */
export interface LocalCognito extends ServedEmulator {
  readonly seed: Seed
  /** Where the app's page is, without a final slash. */
  readonly appOrigin: string
}

interface Fixtures {
  given: Given
  local: LocalCognito
  watch: PageWatch
  app: Workbench
}

interface WorkerFixtures {
  signingKeys: SigningKeys
  /** One server for all stories of a worker: they run one after the other, each with its own config.json. */
  builtApp: BuiltApp & { readonly serve: (config: string) => void }
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  given: [{}, { option: true }],

  browser: [
    async ({ browser, browserName }, use) => {
      if (browserName === 'firefox') withoutUnknownCommand(browser)
      await use(browser)
    },
    { scope: 'worker' },
  ],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, also where nothing is taken from it
  signingKeys: [async ({}, use) => use(await makeSigningKeys()), { scope: 'worker' }],

  builtApp: [
    // biome-ignore lint/correctness/noEmptyPattern: as for the keys
    async ({}, use) => {
      const served = { config: '' }
      const server = await serveBuiltApp(() => served.config)
      await use({ ...server, serve: (config) => Object.assign(served, { config }) })
      await server.close()
    },
    { scope: 'worker' },
  ],

  local: async ({ given, builtApp, signingKeys }, use) => {
    const usual = localSeed(builtApp.origin)
    const seed = given.seed?.(usual) ?? usual
    const { now, intercept } = given
    const served = await serveEmulator({
      seed,
      port: 0,
      signingKeys,
      ...(now && { now }),
      ...(intercept && { intercept }),
    })
    const local = localConnection(seed, served.origin)
    const connections = given.connections?.(local) ?? [local]
    builtApp.serve(typeof connections === 'string' ? connections : JSON.stringify({ connections }))
    await use({ ...served, seed, appOrigin: builtApp.origin })
    await served.close()
  },

  watch: async ({ page, local }, use) => {
    const watch = await PageWatch.of(page.context(), [new URL(local.appOrigin).origin, local.origin])
    await use(watch)
    await watch.requireNoTrouble()
  },

  app: async ({ page, local, watch, browserName }, use) => {
    const Bench = browserName === 'firefox' ? FirefoxWorkbench : Workbench
    await use(new Bench(page, { origin: local.appOrigin, watch }))
  },
})

export { expect } from 'playwright/test'
