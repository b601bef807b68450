import { ProblemError } from '../cognito/problem.ts'

/** Fetches once; a failure is tried again. import() of what is there waits for a task all the same, a promise does not. */
function once<Module>(fetchModule: () => Promise<Module>): () => Promise<Module> {
  let known: Promise<Module> | undefined
  return () => {
    known ??= fetchModule().catch((error: unknown) => {
      known = undefined
      throw new ProblemError({ kind: 'unloaded' }, { cause: error })
    })
    return known
  }
}

/** The code that talks to a service, each in a chunk of its own: fetched when it is needed, or before. */
export const services = {
  userPool: once(() => import('../cognito/user-pool.ts')),
  hostedUi: once(() => import('../cognito/hosted-ui.ts')),
  identityPool: once(() => import('../cognito/identity-pool.ts')),
  sts: once(() => import('../cognito/sts.ts')),
}
