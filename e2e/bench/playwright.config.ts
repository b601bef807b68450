import { defineConfig } from 'playwright/test'
import stories from '../playwright.config.ts'

/** Measures the built app. Nothing fails for being slow, but what is measured against another's code in the same
 * run: the numbers are printed, to be read and compared. */
export default defineConfig(stories, {
  testDir: '.',
  testMatch: '**/*.bench.ts',
  outputDir: '../../test-results/bench',
  reporter: [['list'], ['./markdown-reporter.ts']],
  fullyParallel: false,
  workers: 1,
  timeout: 180_000,
  use: { ...stories.use, actionTimeout: 20_000 },
})
