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
