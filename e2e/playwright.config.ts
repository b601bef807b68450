import { defineConfig } from 'playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
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
      ],
    },
  },
})
