import { app, start } from './en/app.ts'
import { exchanges } from './en/exchanges.ts'
import { loginsProviders, needs, signIn, signInMethods, steps } from './en/journey.ts'
import { results, secrets, time } from './en/results.ts'
import type { Translated } from './translated.ts'

/** The texts of the first screen in English. */
export const en = {
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
} as const

export type Messages = Translated<typeof en>
