import type { KnownDevice } from '../cognito/device.ts'
import type { PasswordFlow } from '../cognito/user-pool/sign-in.ts'
import type { Connection } from '../connection/connection.ts'
import { lacking } from '../connection/needs.ts'
import type { AuthorizeQuery } from '../protocol/authorize-parameters.ts'
import { type SignInMethod, signInMethodNames } from '../protocol/sign-in-methods.ts'
import type { Outgoing } from '../trace/record/exchange.ts'
import type { FailureLabState } from './failure-lab/lab-state.ts'
import type { LastSession } from './last-session.ts'
import { choosing, type Journey, progressOf } from './sign-in/journey.ts'
import type { AppStorage } from './storage/app-storage.ts'
import { readOwnConnections } from './storage/own-connections.ts'
import { rememberedGuest } from './storage/remembered-guest.ts'
import { noTasks, type TasksState } from './tasks/task-state.ts'

export interface SessionState {
  readonly connection: Connection
  /** Entered by the user, the one used last in front. */
  readonly ownConnections: readonly Connection[]
  /** ID of the connection that was entered last on this visit, which is checked without being asked for; null: none was. */
  readonly entered: string | null
  readonly signInMethod: SignInMethod
  /** How the user pool is to be shown the password. */
  readonly passwordFlow: PasswordFlow
  /** The user name of the last sign-in, which the form begins with. */
  readonly username: string
  /** Parameters that the user adds to a request for the Hosted UI, or changes in it; an empty value takes one away. */
  readonly authorizeQuery: AuthorizeQuery
  /** How the session before ended, until the next begins; null: there was none. */
  readonly lastSession: LastSession | null
  /** Written by the journey writer only. */
  readonly journey: Journey
  /** What was done since the sign-in. */
  readonly tasks: TasksState
  /** Numbers of the runs of the users who are kept beside the one that is shown. */
  readonly keptRuns: readonly number[]
  /** What this browser is remembered as; kept over a sign-out, gone with the tab and with a change of the connection. */
  readonly devices: readonly KnownDevice[]
  /** The guest identity that would be used again at this identity pool; null: a new one would be made. */
  readonly guestIdentityId: string | null
  /** The guest identity that the next sign-in takes along, so that it becomes that user's; null: none is. */
  readonly linkedGuestId: string | null
  /** The connection whose own endpoints the user agreed to send secrets to. */
  readonly trusted: Connection | null
  /** Grows with each sign-out and change of the connection; a form of an earlier generation is gone with all that was typed. */
  readonly formGeneration: number
  /** Whether the page listens to its keyboard shortcuts. */
  readonly shortcutsEnabled: boolean
  readonly overviewShares: OverviewShares
  /** Whether each request and redirect waits until the user sends it. */
  readonly stepByStep: boolean
  /** null until the local Cognito has said which faults are on. */
  readonly failureLab: FailureLabState | null
  /** Those that wait, the one that came first in front. */
  readonly held: readonly HeldRequest[]
}

/** A request or redirect that waits until the user sends it. */
export interface HeldRequest {
  readonly id: number
  readonly outgoing: Outgoing
}

/** How much of the trace's pane the diagram or list takes, in percent: beside the detail, and above it. */
export interface OverviewShares {
  readonly beside: number
  readonly above: number
}

/** All but the journey. */
type Choices = Omit<SessionState, 'journey'> & { readonly journey?: never }

/** The store as it may be written by everything but the journey writer. */
export interface SessionStore {
  getState(): SessionState
  setState(change: Partial<Choices> | ((state: SessionState) => Partial<Choices>)): void
  subscribe(listener: (state: SessionState, before: SessionState) => void): () => void
}

export function initialState(connection: Connection, storage: AppStorage): SessionState {
  return {
    ...choicesFor(connection, storage),
    ...nothingTyped,
    ownConnections: readOwnConnections(storage),
    entered: null,
    lastSession: null,
    journey: choosing,
    tasks: noTasks,
    keptRuns: [],
    formGeneration: 0,
    shortcutsEnabled: storage.read('shortcuts') !== 'off',
    stepByStep: storage.read('stepByStep') === 'on',
    held: [],
    failureLab: null,
    overviewShares: { beside: storage.read('shareBeside') ?? 46, above: storage.read('shareAbove') ?? 50 },
  }
}

export const nothingTyped = { username: '', passwordFlow: 'srp', authorizeQuery: {} } as const

/** What is chosen as long as the user has chosen nothing. */
export function choicesFor(connection: Connection, storage: AppStorage) {
  const usable = (signInMethod: SignInMethod) => lacking(connection, signInMethod).length === 0
  return {
    connection,
    signInMethod: signInMethodNames.find(usable) ?? 'guest',
    guestIdentityId: rememberedGuest(storage, connection),
    linkedGuestId: null,
    trusted: null,
    devices: [],
  } as const
}

/** Tokens or an identity were issued, and are held. */
export function isSignedIn({ journey }: Pick<SessionState, 'journey'>): boolean {
  const progress = progressOf(journey)
  return progress !== null && (progress.tokens !== null || progress.identityId !== null)
}

/** A request is under way for which no other may begin. */
export function isBusy({ journey }: Pick<SessionState, 'journey'>): boolean {
  return journey.at === 'working' || journey.at === 'leaving'
}
