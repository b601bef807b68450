import type { Messages } from './en.ts'
import { app } from './ja/app.ts'
import { loginsProviders } from './ja/logins-providers.ts'
import { needs } from './ja/needs.ts'
import { results } from './ja/results.ts'
import { secrets } from './ja/secrets.ts'
import { signIn } from './ja/sign-in.ts'
import { signInMethods } from './ja/sign-in-methods.ts'
import { start } from './ja/start.ts'
import { steps } from './ja/steps.ts'
import { time } from './ja/time.ts'

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
}
