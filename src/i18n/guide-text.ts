import type { StepName } from '../protocol/steps.ts'

/** What has a guide: each step, and a call that is for something else than the operation's name says. */
export type GuideName = StepName | 'refresh' | 'step-up'

/** The guide to one step. */
export interface GuideText {
  /** The step as something that is done. */
  readonly title: string
  readonly purpose: string
  /** How things stand before it. */
  readonly before: string
  /** What follows from it. */
  readonly after: string
  readonly mistakes: readonly string[]
}
