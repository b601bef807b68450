import { availableParallelism } from 'node:os'
import { defineConfig, type Project } from 'playwright/test'

/** Found by .ci/browser.mjs; without it no story runs in Firefox. */
const firefox = process.env.FIREFOX_PATH

/** Each context is a window of its own, and would load the pages behind its address bar: as long as the app itself. */
const addressBar = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']

/** A process kept in stock for the next page: a story needs its own one only, and each costs a tenth of a second. */
const spareProcess = 'SpareRendererForSitePerProcess'

/** What Playwright switches off; here again, since Chromium reads only the last --disable-features. */
const switchedOffByPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  // One more than there are processors: a story waits, now and then.
  workers: availableParallelism() + 1,
  // A shared machine may stall for seconds; a story that needs its second chance is named as flaky in the report.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  // A shared machine may take its time; what never comes is no less found.
  expect: { timeout: 10_000 },
  reporter: 'list',
  forbidOnly: Boolean(process.env.CI),
  use: {
    trace: 'off',
    launchOptions: {
      // Found by .ci/browser.mjs; without it Playwright takes its own.
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      // --no-sandbox: Chromium refuses its sandbox to root, and most containers have no other user.
      chromiumSandbox: false,
      args: [
        // No story needs the world outside, and a mistake must not reach it.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
        '--disable-gpu',
        '--disable-quic',
        `--disable-features=${[...switchedOffByPlaywright, ...addressBar, spareProcess].join()}`,
      ],
    },
  },
  projects: [{ name: 'chromium' }, ...(firefox ? [inFirefox(firefox)] : [])],
})

/** The stories of the main job, in the distribution's own Firefox over WebDriver BiDi. */
function inFirefox(executablePath: string): Project {
  // No story needs the world outside: it is looked for behind a proxy that isn't there. Loopback needs no proxy.
  const nowhere = { 'network.proxy.type': 1, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': 9 }
  return {
    name: 'firefox',
    grep: /@firefox/,
    use: {
      browserName: 'firefox',
      channel: 'moz-firefox',
      launchOptions: { executablePath, firefoxUserPrefs: nowhere },
    },
  }
}
