import { createUsers } from '../users/users.ts'
import { createAutomaticRenewal } from './automatic-renewal.ts'
import { dropExpired } from './dropping-expired.ts'
import { recordTrials } from './sign-out-trials.ts'
import { createTaskRunner, type TaskParts } from './task-runner.ts'

export type Tasks = ReturnType<typeof createTasks>

/** What a signed-in user can do, and what happens by itself meanwhile. Loaded when a sign-in has brought something. */
export function createTasks(parts: TaskParts) {
  const runner = createTaskRunner(parts)
  dropExpired(parts)
  recordTrials(parts)
  return { ...runner, ...createAutomaticRenewal(parts, runner), users: createUsers(parts) }
}
