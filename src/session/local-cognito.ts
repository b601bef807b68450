import type { LocalUser } from '../cognito/local-cognito.ts'
import { lazyModule } from '../loading/lazy-module.ts'
import type { SessionParts } from './session-parts.ts'
import type { createSignIn } from './sign-in/sign-in.ts'

type SignIn = ReturnType<typeof createSignIn>

const localCognito = lazyModule(() => import('../cognito/local-cognito.ts'))

/** What the local Cognito offers beyond what AWS has: its users' passwords, and tokens of pretend providers. */
export function createLocalCognito({ world, store }: SessionParts, { signIn }: Pick<SignIn, 'signIn'>) {
  return {
    /**
     * @returns none for a connection to anything else
     * @throws where they can't be had: they can still be typed
     */
    async localUsers(): Promise<readonly LocalUser[]> {
      const { connection } = store.getState()
      if (!connection.localCognito) return []
      const { localUsers } = await localCognito.load()
      return localUsers(connection, world.send)
    },

    /** The callback URLs of the connection's app client; null where they are not known. */
    async registeredCallbacks(): Promise<readonly string[] | null> {
      const { connection } = store.getState()
      if (connection.callbackUrls || !connection.localCognito) return connection.callbackUrls ?? null
      const urls = localCognito.load().then(({ callbackUrls }) => callbackUrls(connection, world.send))
      return urls.catch(() => null)
    },

    /** @throws where the password can't be had; the sign-in itself ends in the state as any other */
    async signInAsLocalUser(username: string): Promise<void> {
      const { localPassword } = await localCognito.load()
      const password = await localPassword(store.getState().connection, username, world.send)
      await signIn({ username, password, flow: 'srp' })
    },

    /** @throws where it can't be had; see `pretendToken` */
    async pretendToken(loginsKey: string): Promise<string> {
      const { pretendToken } = await localCognito.load()
      return pretendToken(store.getState().connection, loginsKey, world.send)
    },
  }
}
