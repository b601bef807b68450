import { createStore } from 'zustand/vanilla'
import type { Connection } from '../connection/connection.ts'
import { lazyModule } from '../loading/lazy-module.ts'
import { createConnections } from './connections.ts'
import { services } from './services.ts'
import { initialState } from './session-state.ts'
import { createChoices } from './sign-in/choices.ts'
import { createGuestIdentities } from './sign-in/guest-identities.ts'
import { createHostedUiRedirect } from './sign-in/hosted-ui-redirect.ts'
import { createHostedUiReturn } from './sign-in/hosted-ui-return.ts'
import { createJourneyWriter } from './sign-in/journey-writer.ts'
import { createRecovery } from './sign-in/recovery.ts'
import { createSignIn } from './sign-in/sign-in.ts'
import { createStepRunner } from './sign-in/step-runner.ts'
import { createSignOut } from './sign-out.ts'
import { createStepByStep } from './step-by-step/step-by-step.ts'
import type { StorageOf } from './storage/app-storage.ts'
import { createTabMemory } from './tab-memory.ts'
import { createLateTasks } from './tasks/late-tasks.ts'
import { createView } from './view.ts'
import type { World } from './world.ts'

export type Session = ReturnType<typeof createSession>

interface Given {
  /** Given by the deployment. */
  readonly connections: readonly Connection[]
  /** The one to begin with. */
  readonly first: Connection
}

/** The app's state and everything that a user can do to it. */
export function createSession(world: World, { connections, first }: Given) {
  const store = createStore(() => initialState(first, world.storage))
  const journey = createJourneyWriter(world, store)
  const guests = createGuestIdentities(world, store)
  const connectionOf = (id: string | undefined) =>
    [...connections, ...store.getState().ownConnections].find((connection) => connection.id === id) ?? null
  const parts = { world, connections, connectionOf, store, journey, guests }
  const tab = createTabMemory(parts)
  const steps = createStepRunner(parts)
  const signOut = createSignOut(parts)
  const signIn = createSignIn(parts, steps)
  const localCognito = async () =>
    (await services.localCognito()).createLocalCognito({ ...parts, ...signIn, ...signOut })

  return {
    policy: world.policy,
    /** Where the page stands. */
    root: world.root,
    inPage: world.inPage,
    /** What the page draws. */
    view: createView(store, world),
    ...tab,
    /** From now on this tab and the others hear of each other. */
    joinOtherTabs: async () => (await services.otherTabs()).joinOtherTabs({ ...parts, localCognito }),
    ...createConnections(parts, signOut),
    ...createChoices(parts),
    ...signIn,
    localCognito,
    ...createRecovery(parts, steps),
    ...createHostedUiRedirect(parts, steps),
    ...createHostedUiReturn(parts, steps),
    ...signOut,
    ...createStepByStep(parts),
    /** Of the storage the step of the tour alone. */
    tourStorage: world.storage as StorageOf<'tour'>,
    /** Checks the connection in use. */
    doctor: lazyModule(async () => (await services.doctor()).createDoctor({ ...parts, localCognito })),
    ...createLateTasks({ ...parts, signIn: signIn.signIn, signOut: signOut.signOutOfHostedUi }),
  }
}
