import type { StepRunner } from './step-runner.ts'
import type { SignInWindow } from './window/sign-in-window.ts'

/** A sign-in that is on its way to the Hosted UI. */
export interface Leaving {
  /** Goes straight there; null: to the Hosted UI's own page. */
  readonly identityProvider: string | null
  /** Of the Hosted UI's pages. */
  readonly language: string
  /** False once the user cancelled. */
  readonly isLatest: () => boolean
  /** Absent: this tab goes there. */
  readonly inWindow: SignInWindow | undefined
  readonly steps: StepRunner
}
