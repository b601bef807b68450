import { lazyModule } from '../../../loading/lazy-module.ts'

/** It takes half a second to load: only a pool whose users have passkeys needs it. */
export const webAuthn = lazyModule(() => import('@simplewebauthn/server'))
