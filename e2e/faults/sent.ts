import type { Locator } from 'playwright/test'
import type { OperationName } from '../../src/protocol/operations.ts'
import type { TaskName } from '../../src/session/tasks/table.ts'
import type { LocalCognito } from '../fixtures.ts'
import type { Workbench } from '../workbench.ts'
import type { Protocol } from './fault-table.ts'

/** By operation. @param body of the request @returns undefined: what the local Cognito says */
export type StandIns = Readonly<Partial<Record<OperationName, (body: string) => Response | undefined>>>

/** The page, and the local Cognito behind it. */
export interface Scene {
  readonly app: Workbench
  readonly local: LocalCognito
}

/** A request that the page sends on a person's behalf, and how it is brought about. */
export interface Sent {
  readonly name: string
  /** Of an API of the user's own the path. */
  readonly operation: OperationName | `/apis/${string}`
  readonly protocol: Protocol
  /** Which task of a signed-in person sends it; absent: a step of a sign-in. */
  readonly task?: TaskName
  /** Another row's operation is read by the same code with all faults: here only the typical ones are tried. */
  readonly isReadElsewhere?: true
  /** Names, in the words of the page, what failed. */
  readonly blamed: RegExp
  /** Where the service's own refusal is an answer like another, and no trouble: where it is shown, and in which words. */
  readonly refusal?: {
    readonly shown: (app: Workbench) => Locator
    readonly words: RegExp
    /** Any other fault ends there, too. */
    readonly isAnyEnd?: true
  }
  /** What a person does until the request is sent. */
  readonly act: (scene: Scene) => Promise<void>
  /** What was typed, by its field. */
  readonly typed?: Readonly<Record<string, string>>
  /** The fault after which the form is gone: the session that it belongs to is used up. */
  readonly formEndedBy?: string
  /** What sends it once more from a form that still holds what was typed. */
  readonly button?: string
  /** After Try again: what has to be done on other pages. */
  readonly elsewhere?: (scene: Scene) => Promise<void>
  /** For a task of a signed-in person: signs in where that is not done yet. Else it is a step of a sign-in. */
  readonly ready?: (scene: Scene) => Promise<void>
  /** The task ends what it needs, so that the next one needs a new sign-in. */
  readonly isLast?: boolean
  /** What is on the page once it worked, where more than the service's answer shows it. */
  readonly brings?: (app: Workbench) => Locator
  /** Back to where it can be done again. */
  readonly leave?: (scene: Scene) => Promise<void>
  /** What stands in for the local Cognito where no fault is tried, so that no code has to be sent and nothing is used up. */
  readonly standIns?: StandIns
  /** The service's answer has no members. */
  readonly answersNothing?: boolean
  /** Names of faults that leave the answer as the API allows it: lists that may be empty, members that may be absent. */
  readonly takes?: readonly string[]
}
