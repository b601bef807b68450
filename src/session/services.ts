import { lazyModule } from '../loading/lazy-module.ts'

/** The code that talks to a service, fetched when it is needed, or before. */
export const services = {
  /** What any sign-in needs once it has begun. */
  steps: lazyModule(() => import('./sign-in/take-step.ts')).load,
  signIn: lazyModule(() => import('../cognito/user-pool/sign-in.ts')).load,
  answerChallenge: lazyModule(() => import('../cognito/user-pool/answer-challenge.ts')).load,
  leave: lazyModule(() => import('./sign-in/leave.ts')).load,
  callback: lazyModule(() => import('../cognito/hosted-ui/callback.ts')).load,
  identityPool: lazyModule(() => import('../cognito/identity-pool/credentials.ts')).load,
  sts: lazyModule(() => import('../cognito/sts/sts.ts')).load,
  stepGate: lazyModule(() => import('./step-by-step/step-gate.ts')).load,
  ownConnections: lazyModule(() => import('./own-connections.ts')).load,
  doctor: lazyModule(() => import('./doctor/doctor.ts')).load,
  localCognito: lazyModule(() => import('./local-cognito.ts')).load,
  otherTabs: lazyModule(() => import('./other-tabs.ts')).load,
  /** What a signed-in user can do next. */
  tasks: lazyModule(() => import('./tasks/tasks.ts')).load,
}
