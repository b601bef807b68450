import type { ExperimentName, GuessedCause } from './experiments.ts'

/** What the failure lab shows. */
export interface FailureLabState {
  readonly isOpen: boolean
  /** The faults that are on at the local Cognito, by their names there. */
  readonly switchedOn: readonly string[]
  /** The one that was begun last; null: the list of them is shown. */
  readonly experiment: BegunExperiment | null
}

export interface BegunExperiment {
  readonly name: ExperimentName
  readonly guess: GuessedCause | null
  /** Whether its sign-in is still under way here, to the end or to the Hosted UI. */
  readonly isUnderway: boolean
  /** Whether the cause is told. */
  readonly isRevealed: boolean
  /** Whether the same sign-in was begun again without the fault. */
  readonly isRepeated: boolean
}
