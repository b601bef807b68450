import type { StoreApi } from 'zustand/vanilla'
import type { KnownDevice } from '../../cognito/device.ts'
import type { Connection } from '../../connection/connection.ts'
import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import { isSignedIn, type SessionState } from '../session-state.ts'
import type { Journey } from '../sign-in/journey.ts'
import type { TasksState } from '../tasks/task-state.ts'
import { factsOf, type UserFacts } from './user-facts.ts'

export interface UsersState {
  /** Beside the one that is shown; in the order of their sign-ins. */
  readonly kept: readonly UserFacts[]
}

/** All that belongs to a signed-in user, secrets too. */
export interface KeptUser {
  readonly number: number
  readonly connection: Connection
  readonly trusted: Connection | null
  readonly signInMethod: SignInMethod
  readonly username: string
  readonly journey: Extract<Journey, { at: 'done' | 'failed' }>
  readonly tasks: TasksState
  /** What this browser is remembered as for this user. */
  readonly devices: readonly KnownDevice[]
}

/** The secrets of the users who are not shown: here only, since what is drawn stays in memory for a while. */
export interface KeptUsers {
  all(): readonly KeptUser[]
  /** Puts each user's successor in its place; null drops it, and its secrets wherever else they stand. */
  change(change: (user: KeptUser) => KeptUser | null): void
}

/**
 * The one place of their secrets.
 * @param drawn follows, without secrets
 * @param forgetRuns is told the numbers of users who were dropped
 */
export function createKeptUsers(drawn: StoreApi<UsersState>, forgetRuns: (gone: readonly number[]) => void) {
  let kept: readonly KeptUser[] = []

  function write(next: readonly KeptUser[]): void {
    kept = next.toSorted((one, other) => one.number - other.number)
    drawn.setState({ kept: kept.map(factsOf) })
  }

  return {
    onChange: (act: () => void) => void drawn.subscribe(act),
    all: () => kept,
    change(change: (user: KeptUser) => KeptUser | null): void {
      const before = kept
      const next = before.map(change)
      if (next.every((user, index) => user === before[index])) return
      write(next.filter((user) => user !== null))
      const gone = before.filter((_user, index) => next[index] === null)
      if (gone.length > 0) forgetRuns(gone.map(({ number }) => number))
    },
    put: (user: KeptUser) => write([...kept, user]),
    take: (number: number) => write(kept.filter((user) => user.number !== number)),
  }
}

/** A step-up that is under way is given up: the tokens of before are as good. */
function settledJourney(now: Journey): KeptUser['journey'] | null {
  if (now.at === 'done' || now.at === 'failed') return now
  return now.at === 'challenged' ? { at: 'done', progress: { ...now.progress, challenge: null } } : null
}

/** @returns null where nobody is signed in, or tokens are on their way */
export function keptUser(state: SessionState, number: number): KeptUser | null {
  const journey = isSignedIn(state) ? settledJourney(state.journey) : null
  if (journey === null) return null
  const { connection, trusted, signInMethod, username, tasks, devices } = state
  const { identifier } = journey.progress
  return {
    ...{ number, connection, trusted, signInMethod, username, tasks },
    journey,
    devices: devices.filter((device) => device.connectionId === connection.id && device.username === identifier),
  }
}
