import { defineConfig } from 'playwright/test'
import stories from '../playwright.config.ts'

/** Pictures of every screen, to be looked at. */
export default defineConfig(stories, {
  testDir: '.',
  testMatch: '**/*.pictures.ts',
  outputDir: '../../test-results/screens',
  retries: 0,
  timeout: 120_000,
})
