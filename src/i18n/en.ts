import { app } from './en/app.ts'
import { loginsProviders } from './en/logins-providers.ts'
import { needs } from './en/needs.ts'
import { results } from './en/results.ts'
import { secrets } from './en/secrets.ts'
import { signIn } from './en/sign-in.ts'
import { signInMethods } from './en/sign-in-methods.ts'
import { start } from './en/start.ts'
import { steps } from './en/steps.ts'
import { time } from './en/time.ts'
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
} as const

export type Messages = Translated<typeof en>
