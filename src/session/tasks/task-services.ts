import { lazyModule } from '../../loading/lazy-module.ts'

/** The code that only tasks talk to a service with: apart, since the first screen loads the other table. */
export const taskServices = {
  refresh: lazyModule(() => import('../../cognito/user-pool/refresh.ts')).load,
  revoke: lazyModule(() => import('../../cognito/user-pool/revoke.ts')).load,
  signOut: lazyModule(() => import('../../cognito/user-pool/sign-out.ts')).load,
  devices: lazyModule(() => import('../../cognito/user-pool/devices.ts')).load,
  sessions: lazyModule(() => import('../../cognito/user-pool/sessions.ts')).load,
  getUser: lazyModule(() => import('../../cognito/user-pool/get-user.ts')).load,
  signUp: lazyModule(() => import('../../cognito/user-pool/sign-up.ts')).load,
  forgottenPassword: lazyModule(() => import('../../cognito/user-pool/forgotten-password.ts')).load,
  tokenEndpoint: lazyModule(() => import('../../cognito/hosted-ui/token-endpoint.ts')).load,
  userInfo: lazyModule(() => import('../../cognito/hosted-ui/user-info.ts')).load,
  s3: lazyModule(() => import('../../cognito/s3/list-objects.ts')).load,
  ownApi: lazyModule(() => import('../../cognito/own-api/call-api.ts')).load,
  keySet: lazyModule(() => import('../../cognito/key-set.ts')).load,
  forgeToken: lazyModule(() => import('../../token/forged/forge-token.ts')).load,
  verifyToken: lazyModule(() => import('../../token/verify-token.ts')).load,
  classicFlow: lazyModule(() => import('../../cognito/identity-pool/classic-flow.ts')).load,
  changeAccount: lazyModule(() => import('../../cognito/user-pool/change-account.ts')).load,
  secondFactors: lazyModule(() => import('../../cognito/user-pool/second-factors.ts')).load,
  passkeys: lazyModule(() => import('../../cognito/user-pool/passkeys.ts')).load,
  askInWindow: lazyModule(() => import('../sign-in/window/ask-in-window.ts')).load,
  ceremony: lazyModule(() => import('../passkeys/ceremony.ts')).load,
}
