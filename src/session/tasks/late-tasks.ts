import { problemFrom } from '../../cognito/problem.ts'
import { services } from '../services.ts'
import type { TaskInput, TaskName } from './table.ts'
import type { TaskParts } from './task-runner.ts'
import { withStatus } from './task-state.ts'
import type { Tasks } from './tasks.ts'

/** The tasks, whose code arrives when a sign-in has brought something. */
export function createLateTasks(parts: TaskParts) {
  const { store } = parts
  let tasks: Tasks | undefined

  async function load(): Promise<Tasks> {
    const { createTasks } = await services.tasks()
    tasks ??= createTasks(parts)
    return tasks
  }

  store.subscribe(({ journey }) => {
    // Without it nothing is dropped when it expires, so it is asked for again.
    if (!tasks && (journey.at === 'done' || journey.at === 'failed')) load().catch(() => {})
  })

  return {
    /** The users kept beside the one that is shown; undefined as long as nobody has signed in. */
    users: () => tasks?.users,
    async runTask<Name extends TaskName>(name: Name, ...input: TaskInput<Name>): Promise<boolean> {
      try {
        const { run } = tasks ?? (await load())
        return await run(name, ...input)
      } catch (error) {
        const problem = problemFrom(error)
        store.setState(({ tasks: state }) => ({ tasks: withStatus(state, name, { at: 'failed', problem }) }))
        return false
      }
    },
    cancelTask: (name: TaskName) => tasks?.cancel(name),
    renewAutomatically: (on: boolean) => tasks?.renewAutomatically(on),
  }
}
