import type { Messages } from './en.ts'
import { app, start } from './ja/app.ts'
import { exchanges } from './ja/exchanges.ts'
import { loginsProviders, needs, signIn, signInMethods, steps } from './ja/journey.ts'
import { results, secrets, time } from './ja/results.ts'

/** The texts of the first screen in Japanese. */
export const ja: Messages = {
  app,
  start,
  signInMethods,
  needs,
  steps,
  signIn,
  loginsProviders,
  results,
  secrets,
  time,
  exchanges,
}
