import { app } from './en/app.ts'
import { journeySteps } from './en/journey-steps.ts'
import { secret } from './en/secret.ts'
import { signIn } from './en/sign-in.ts'
import { signInMethods } from './en/sign-in-methods.ts'
import { stages } from './en/stages.ts'
import type { TextsOf } from './text-files.ts'
import type { Translated } from './translated.ts'

/** The texts of the first screen in English. */
export const en = {
  app,
  signInMethods,
  journeySteps,
  signIn,
  stages,
  secret,
} as const satisfies TextsOf<'first'>

export type Messages = Translated<typeof en>
