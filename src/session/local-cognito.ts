import {
  type LocalUser,
  localPassword,
  localUsers,
  pretendLogin,
  registeredClient,
  resetLocalCognito,
} from '../cognito/local-cognito.ts'
import { localCode } from '../cognito/local-cognito-codes.ts'
import { registeredKeys } from '../cognito/local-keys.ts'
import { lazyModule } from '../loading/lazy-module.ts'
import type { ForgersKey } from '../token/forged/forge-token.ts'
import { createFailureLab } from './failure-lab/failure-lab.ts'
import { serviceNow } from './service-clock.ts'
import type { SessionParts } from './session-parts.ts'
import type { createSignIn } from './sign-in/sign-in.ts'
import type { SignOut } from './sign-out.ts'

const otherTabs = lazyModule(() => import('./tell-other-tabs.ts'))

const flows = { USER_SRP_AUTH: 'srp', USER_AUTH: 'choice', CUSTOM_AUTH: 'custom' } as const

interface LocalParts extends SessionParts, Pick<ReturnType<typeof createSignIn>, 'signIn' | 'continueAsGuest'> {
  readonly signOut: SignOut['signOut']
}

/** What the local Cognito offers beyond what AWS has; each throws where it can't be had. */
export function createLocalCognito(parts: LocalParts) {
  const { world, store, guests, signIn, signOut } = parts
  const { connection } = store.getState()

  /** What the local Cognito at that identity pool had issued is unknown to it now. */
  function forgetReset(identityPoolId: string | undefined): void {
    const { connection: chosen } = store.getState()
    if (!chosen.localCognito || chosen.identityPoolId !== identityPoolId) return
    signOut()
    guests.forget()
    store.setState({ lastSession: 'local-reset' })
  }

  const users = (): Promise<readonly LocalUser[]> => localUsers(connection, world.send)

  /** The sign-in itself ends in the state as any other. */
  async function signInAs({ username, flow }: Pick<LocalUser, 'username' | 'flow'>): Promise<void> {
    const password = await localPassword(connection, username, world.send)
    await signIn({ username, password, flow: flows[flow] })
  }

  return {
    forgetReset,

    /** The users who can be signed in by one press. */
    users,
    signInAs,

    failureLab: createFailureLab({ ...parts, users, signInAs }),

    /** What is registered at the connection's app client; null: it has no such client. */
    registeredClient: () => registeredClient(connection, world.send),

    password: (username: string): Promise<string> => localPassword(connection, username, world.send),

    /** What the open challenge wants. */
    code: (wanted: Parameters<typeof localCode>[1]): Promise<string> =>
      localCode(connection, wanted, { send: world.send, now: () => serviceNow(world) }),

    /** Public keys of this page that the connection's user pool takes for its own, by their IDs. */
    registeredKeys: (): Promise<readonly string[]> => registeredKeys(connection, world.send),
    registerKey: (key: ForgersKey['publicJwk']) => registeredKeys(connection, world.send, { jwk: JSON.stringify(key) }),
    removeKey: (kid: string) => registeredKeys(connection, world.send, { remove: kid }),

    pretendLogin: (provider: string) => pretendLogin(connection, provider, world.send),

    /** Takes it back to its seed: this tab and the others forget what it had issued. */
    async reset(): Promise<void> {
      const { identityPoolId } = connection
      const { tellOtherTabs } = await otherTabs.load()
      await resetLocalCognito(connection, world.send)
      forgetReset(identityPoolId)
      tellOtherTabs(world.storage, { kind: 'local-reset', identityPoolId })
    },
  }
}

export type LocalCognito = ReturnType<typeof createLocalCognito>
