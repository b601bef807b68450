import type { KnownDevice } from '../../cognito/device.ts'
import type { NoteComputation } from '../../cognito/note.ts'
import type { PasswordSignIn } from '../../cognito/user-pool/sign-in.ts'
import type { Connection } from '../../connection/connection.ts'
import type { AuthorizeQuery } from '../../protocol/authorize-parameters.ts'
import type { Passkeys } from '../passkeys/ceremony.ts'
import type { Progress } from '../sign-in/journey.ts'
import type { SignInWindow } from '../sign-in/window/sign-in-window.ts'
import type { TabMessage } from '../tell-other-tabs.ts'
import type { TaskResults } from './task-results.ts'

/** The sign-in that a task works on. */
export interface TaskContext {
  readonly connection: Connection
  /** As it is now, with all that earlier steps of the task put in. */
  progress(): Progress
  results(): TaskResults
  /** The services' clock, epoch milliseconds. */
  now(): number
  readonly passkeys: Passkeys
  /** Records what was computed here. */
  readonly note: NoteComputation
  /** Aborted when the user cancels the task. */
  readonly signal: AbortSignal
  /** Does nothing once the sign-in is over, as does `updateResults`. */
  updateProgress(change: Partial<Progress>): void
  updateResults(change: Partial<TaskResults>): void
  /** Changes what this browser is remembered as. */
  changeDevices(change: (known: readonly KnownDevice[]) => readonly KnownDevice[]): void
  /** Sends a message to the page's other tabs. */
  tellOtherTabs(message: TabMessage): void
  /**
   * Asks the Hosted UI for a code in that window, and drops it.
   * @throws ProblemError with what it came back with instead
   */
  askHostedUi(parameters: AuthorizeQuery, opened: SignInWindow): Promise<void>
  /** Puts a challenge to the user, whose answer brings other tokens; does nothing where the sign-in is over. */
  openChallenge(opened: Required<Pick<Progress, 'challenge' | 'askedLevels'>>): void
  /** Begins a sign-in, which goes on by itself; does nothing once the user has gone back. */
  signIn(signIn: PasswordSignIn): void
  /** Signs out of this page and of the Hosted UI. */
  signOut(): void
}
