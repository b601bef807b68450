import { ProblemError } from '../cognito/problem.ts'
import { withinLimit } from './loading-limit.ts'

/** Fetches once; a failure is tried again. import() of what is there waits for a task all the same, a promise does not. */
export function once<Module>(fetchModule: () => Promise<Module>): () => Promise<Module> {
  let known: Promise<Module> | undefined
  return () => {
    known ??= withinLimit(fetchModule()).catch((error: unknown) => {
      known = undefined
      throw error instanceof ProblemError ? error : new ProblemError({ kind: 'unloaded' }, { cause: error })
    })
    return known
  }
}

/** The code that talks to a service, each in a chunk of its own: fetched when it is needed, or before. */
export const services = {
  signIn: once(() => import('../cognito/user-pool/sign-in.ts')),
  answerChallenge: once(() => import('../cognito/user-pool/answer-challenge.ts')),
  refresh: once(() => import('../cognito/user-pool/refresh.ts')),
  revoke: once(() => import('../cognito/user-pool/revoke.ts')),
  signOut: once(() => import('../cognito/user-pool/sign-out.ts')),
  getUser: once(() => import('../cognito/user-pool/get-user.ts')),
  authorize: once(() => import('../cognito/hosted-ui/authorize.ts')),
  callback: once(() => import('../cognito/hosted-ui/callback.ts')),
  tokenEndpoint: once(() => import('../cognito/hosted-ui/token-endpoint.ts')),
  userInfo: once(() => import('../cognito/hosted-ui/user-info.ts')),
  identityPool: once(() => import('../cognito/identity-pool/credentials.ts')),
  sts: once(() => import('../cognito/sts/sts.ts')),
  s3: once(() => import('../cognito/s3/list-objects.ts')),
  classicFlow: once(() => import('../cognito/identity-pool/classic-flow.ts')),
}
