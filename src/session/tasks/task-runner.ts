import { problemFrom } from '../../cognito/problem.ts'
import type { PasswordSignIn } from '../../cognito/user-pool/sign-in.ts'
import { forgetPasswords } from '../forgetting.ts'
import { serviceNow } from '../service-clock.ts'
import type { SessionParts } from '../session-parts.ts'
import { begin, type Journey, type Progress, progressOf } from '../sign-in/journey.ts'
import { tellOtherTabs } from '../tell-other-tabs.ts'
import { recordComputation } from '../trace-entries.ts'
import { openAccountRun } from './account/account-run.ts'
import { rereads, type Task, type TaskInput, type TaskName, tasks } from './table.ts'
import type { TaskContext } from './task-context.ts'
import { taskServices } from './task-services.ts'
import { type TaskStatus, withStatus } from './task-state.ts'
import { afterSuccess, waitsFor } from './waiting.ts'

export interface TaskParts extends Pick<SessionParts, 'world' | 'store' | 'journey'> {
  signIn(signIn: PasswordSignIn): Promise<void>
  /** Signs out of this page and of the Hosted UI. */
  signOut(): void
}

/** The same table, typed so that a name can be a variable. */
const rows: { readonly [Name in TaskName]: Task<TaskInput<Name>> } = tasks

export type TaskRunner = ReturnType<typeof createTaskRunner>

/** Runs the tasks of a signed-in user, and shows how each goes. */
export function createTaskRunner(parts: TaskParts) {
  const { world, store, journey } = parts

  function show(name: TaskName, status: TaskStatus): void {
    store.setState(({ tasks: state }) => ({ tasks: withStatus(state, name, status) }))
  }

  /** Of the tasks under way. */
  const underWay = new Map<TaskName, AbortController>()

  async function runAlone<Name extends TaskName>(name: Name, ...input: TaskInput<Name>): Promise<boolean> {
    const state = store.getState()
    const { isBeforeSignIn } = tasks[name]
    const progress = isBeforeSignIn ? begin('user-pool', null, null) : progressOf(state.journey)
    if (!progress || waitsFor(state.tasks.status, name) !== null) return false
    const isOver = journey.current()
    const endRun = isBeforeSignIn ? openAccountRun(world.trace, state.connection) : () => {}
    const controller = new AbortController()
    underWay.set(name, controller)
    show(name, { at: 'running' })
    try {
      await rows[name].run(contextOf(parts, progress, isOver, controller.signal), ...input)
      endRun('done')
      if (isOver()) return false
      store.setState(({ tasks: now }) => ({ tasks: { ...now, status: afterSuccess(now.status, name) } }))
      return true
    } catch (error) {
      endRun('failed')
      if (!isOver()) show(name, { at: 'failed', problem: problemFrom(error) })
      return false
    } finally {
      forgetPasswords(world.trace)
    }
  }

  return {
    /**
     * Runs a task, and reads again what it has changed; a failure changes nothing of what was obtained.
     * @returns false where it failed, or was not begun because it or one that it would disturb is under way
     */
    async run<Name extends TaskName>(name: Name, ...input: TaskInput<Name>): Promise<boolean> {
      const isDone = await runAlone(name, ...input)
      const changed: TaskName = name
      const reread = rereads[changed]
      if (isDone && reread) await runAlone(reread)
      return isDone
    },

    /** Aborts what a task has under way, and nothing else. */
    cancel(name: TaskName): void {
      world.recorder.cancel(tasks[name].sends)
      underWay.get(name)?.abort()
    },
  }
}

/** The sign-in as it looks to a task. */
function contextOf(
  { world, store, journey, signIn, signOut }: TaskParts,
  begun: Progress,
  isOver: () => boolean,
  signal: AbortSignal,
): TaskContext {
  return {
    passkeys: world.passkeys,
    note: recordComputation(world),
    signal,
    connection: store.getState().connection,
    progress: () => progressOf(store.getState().journey) ?? begun,
    results: () => store.getState().tasks,
    now: () => serviceNow(world),
    updateProgress(change) {
      if (!isOver() && isFinished(store.getState().journey)) {
        journey.updateProgress((progress) => ({ ...progress, ...change }))
      }
    },
    updateResults(change) {
      if (!isOver()) store.setState(({ tasks: state }) => ({ tasks: { ...state, ...change } }))
    },
    changeDevices(change) {
      if (!isOver()) store.setState(({ devices }) => ({ devices: change(devices) }))
    },
    async askHostedUi(parameters, opened) {
      const { askInWindow } = await taskServices.askInWindow()
      const giveUp = () => opened.giveUp()
      signal.addEventListener('abort', giveUp)
      const stopWatching = store.subscribe(() => isOver() && giveUp())
      try {
        await askInWindow(world, store.getState().connection, parameters, opened)
      } finally {
        stopWatching()
        signal.removeEventListener('abort', giveUp)
        opened.close()
      }
    },
    tellOtherTabs: (message) => tellOtherTabs(world.storage, message),
    openChallenge(opened) {
      const now = store.getState().journey
      if (isOver() || !isFinished(now)) return
      journey.advance({ at: 'challenged', progress: { ...now.progress, ...opened }, problem: null })
    },
    signIn(typed) {
      if (!isOver()) void signIn(typed)
    },
    signOut,
  }
}

const isFinished = (now: Journey): now is Extract<Journey, { at: 'done' | 'failed' }> =>
  now.at === 'done' || now.at === 'failed'
