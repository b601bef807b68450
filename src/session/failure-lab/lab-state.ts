import type { ExperimentName, GuessedCause } from './experiments.ts'

/** In the place of the journey, whose sign-in the lab makes; or beside it, where the user makes it. */
export type LabPlace = 'page' | 'beside'

/** What the failure lab shows. */
export interface FailureLabState {
  /** null: it is closed. */
  readonly place: LabPlace | null
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
  /** Whether the user is still to begin the sign-in. */
  readonly isAwaited: boolean
  /** Whether the cause is told. */
  readonly isRevealed: boolean
  /** Whether the same sign-in was begun again without the fault. */
  readonly isRepeated: boolean
}
