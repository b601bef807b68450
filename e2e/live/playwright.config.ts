import { defineConfig } from 'playwright/test'

/** Stories with a real account: one after the other, each once, and nothing of them is kept. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.live.ts',
  // A folder that .ci/live.mjs removes: what is written there may hold what was typed.
  ...(process.env.LIVE_OUTPUT && { outputDir: process.env.LIVE_OUTPUT }),
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    trace: 'off',
    screenshot: 'off',
    video: 'off',
    actionTimeout: 20_000,
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      // --no-sandbox: Chromium refuses its sandbox to root, and most containers have no other user.
      chromiumSandbox: false,
      args: ['--disable-gpu', '--disable-quic'],
    },
  },
})
