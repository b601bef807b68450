import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Trace } from '../../trace/record/trace.ts'
import { forgetSecrets } from '../forgetting.ts'
import { choicesFor, isBusy, type SessionState } from '../session-state.ts'
import type { TaskParts } from '../tasks/task-runner.ts'
import { dropExpiredOf } from './dropping-expired.ts'
import { followEnds } from './following-ends.ts'
import { goOn, shownRun } from './go-on.ts'
import { createKeptUsers, type KeptUser, type KeptUsers, keptUser, type UsersState } from './kept-users.ts'
import { tellOfKept } from './told-of-kept.ts'
import { compareUsers, type UserComparison } from './user-comparison.ts'
import { factsOf, type UserFacts } from './user-facts.ts'

export type Users = ReturnType<typeof createUsers>

/** The users of this tab beside the one that the page shows: in memory only. */
export function createUsers(parts: TaskParts) {
  const { world, store, journey } = parts
  const { trace } = world
  const drawn = createStore<UsersState>(() => ({ kept: [] }))
  drawn.subscribe(({ kept }) => store.setState({ keptRuns: kept.map(({ number }) => number) }))
  const users = createKeptUsers(drawn, (gone) => forgetRuns(trace, gone))
  const shownUser = () => keptUser(store.getState(), shownRun(trace))

  /** The form is made anew, with all that was typed and revealed. */
  function leaveShown(): void {
    const user = shownUser()
    if (user) users.put({ ...user, number: goOn(trace, user) })
    journey.reset()
    store.setState(({ formGeneration }) => ({
      formGeneration: formGeneration + 1,
      lastSession: null,
      linkedGuestId: null,
    }))
  }

  dropExpiredOf(users, world)
  followEnds(users, parts)
  tellOfKept(users, world)

  return {
    /** What is drawn of them. */
    store: drawn as Pick<StoreApi<UsersState>, 'getState' | 'subscribe'>,

    /** Keeps the user who is shown, and goes back to the choice of a sign-in. */
    signInAnother(): void {
      if (mayLeave(store.getState())) leaveShown()
    },

    /** Shows a user who was kept, and keeps the one who was shown; a sign-in that has brought nothing yet is dropped. */
    show(number: number): void {
      const user = users.all().find((each) => each.number === number)
      if (!user || !mayLeave(store.getState())) return
      leaveShown()
      users.take(number)
      const { connection, trusted, signInMethod, username, tasks, devices } = user
      goOn(trace, user)
      store.setState(({ devices: others }) => ({
        ...choicesFor(connection, world.storage),
        ...{ trusted, signInMethod, username, tasks },
        devices: [...others.filter(({ key }) => devices.every((device) => device.key !== key)), ...devices],
      }))
      journey.advance(user.journey)
    },

    /** Drops one, with all secrets that are that user's; at Cognito nothing ends. */
    signOut: (number: number) => users.change((user) => (user.number === number ? null : user)),

    /** Drops all who are kept, likewise. */
    signOutKept: () => users.change(() => null),

    ...reading(users, shownUser),
  }
}

/** The runs of others stay as they are, but for what was these users'. @param gone their numbers */
function forgetRuns(trace: Trace, gone: readonly number[]): void {
  const numbers = trace.store.getState().runs.map(({ number }) => number)
  forgetSecrets(
    trace,
    numbers.filter((number) => !gone.includes(number)),
  )
}

/** What may be drawn of the users. */
function reading(users: KeptUsers, shownUser: () => KeptUser | null) {
  return {
    /** Two users side by side, without secrets; null where one of them is gone. @param pair numbers */
    compared([left, right]: readonly [number, number]): UserComparison | null {
      const all = [...users.all(), shownUser()]
      const [one, other] = [left, right].map((number) => all.find((user) => user?.number === number))
      return one && other ? compareUsers(one, other) : null
    },

    /** The user who is shown; null: none is signed in. */
    shown(): UserFacts | null {
      const user = shownUser()
      return user && factsOf(user)
    },
  }
}

/** False while an answer is awaited: it would reach another user, or be lost. */
export function mayLeave(state: SessionState): boolean {
  return !isBusy(state) && Object.values(state.tasks.status).every(({ at }) => at !== 'running')
}
