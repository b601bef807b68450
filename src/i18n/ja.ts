import type { Messages } from './en.ts'
import { app } from './ja/app.ts'
import { journeySteps } from './ja/journey-steps.ts'
import { secret } from './ja/secret.ts'
import { signIn } from './ja/sign-in.ts'
import { signInMethods } from './ja/sign-in-methods.ts'
import { stages } from './ja/stages.ts'

/** The texts of the first screen in Japanese. */
export const ja: Messages = {
  app,
  signInMethods,
  journeySteps,
  signIn,
  stages,
  secret,
}
