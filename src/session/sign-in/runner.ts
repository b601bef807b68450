import type { StoreApi } from 'zustand/vanilla'
import type { SignInAnswer } from '../../cognito/user-pool/answer-challenge.ts'
import type { Connection } from '../../connection/connection.ts'
import type { SessionState } from '../session-state.ts'
import type { World } from '../world.ts'
import { followOutcome, type GuestIdentities, knownIdentityOf, rememberedGuest } from './guest-identities.ts'
import { answered, type Journey, type Outcome, type Progress, proceed } from './journey.ts'
import { takeStep } from './take-step.ts'

interface RunnerParts {
  readonly world: World
  readonly store: StoreApi<SessionState>
  readonly guests: GuestIdentities
}

/** Takes the steps of a sign-in; of several that were begun only the latest goes on. */
export function createRunner({ world, store, guests }: RunnerParts) {
  /** Counts what was started; an answer to anything but the latest is dropped. */
  let turn = 0

  /** Takes one step after the other until there is no next one. @param ask what a `sign-in` or `exchange` step does */
  async function run(start: Progress, ask?: () => Promise<SignInAnswer>): Promise<void> {
    const mine = ++turn
    const { connection } = store.getState()
    const show = (journey: Journey) => {
      if (mine !== turn) return journey
      store.setState({ journey })
      if (journey.at === 'done' || journey.at === 'failed') world.trace.end(journey.at)
      return journey
    }
    let journey = show(proceed(connection, start))
    while (mine === turn && journey.at === 'working') {
      const { step, progress } = journey
      // The credentials first: signing takes as long as drawing them.
      if (step === 'caller') await world.painted()
      if (mine !== turn) return
      const onIdentity = (identityId: string) => {
        journey = show(answered(connection, progress, step, { got: 'identity', identityId }))
      }
      const take = async () => {
        if (mine !== turn) return
        const knownIdentityId = knownIdentityOf(store.getState(), progress.signInMethod)
        const outcome = await takeStep(connection, step, progress, { knownIdentityId, onIdentity, ask })
        if (mine !== turn || journey.at !== 'working') return
        const kept = remember(connection, journey.progress, outcome)
        journey = show(answered(connection, kept, journey.step, outcome))
      }
      await (isNewGuest(progress) ? inTurnForGuest(connection, take) : take())
    }
  }

  function isNewGuest({ signInMethod, identityId }: Progress): boolean {
    return signInMethod === 'guest' && identityId === null && store.getState().guestIdentityId === null
  }

  /** Two tabs that ask at once for a guest's first identity would make two, for good. */
  function inTurnForGuest(connection: Connection, act: () => Promise<void>): Promise<void> {
    return world.inTurn(`cognito-inspector.guest.${connection.identityPoolId}`, () => {
      rereadGuest()
      return act()
    })
  }

  /** Another tab may have got one meanwhile. */
  function rereadGuest(): void {
    store.setState(({ connection }) => ({ guestIdentityId: rememberedGuest(guests, connection) }))
  }

  /** @returns what the sign-in goes on with: an identity that was refused is not shown again */
  function remember(connection: Connection, progress: Progress, outcome: Outcome): Progress {
    const pool = connection.identityPoolId
    const isGuest = progress.signInMethod === 'guest'
    if (!pool || (!isGuest && store.getState().keeping === null)) return progress
    const isSettled = followOutcome(guests, pool, isGuest, outcome)
    store.setState({ guestIdentityId: rememberedGuest(guests, connection), ...(isSettled && { keeping: null }) })
    return isSettled && outcome.got === 'problem' ? { ...progress, identityId: null } : progress
  }

  return {
    run,
    rereadGuest,
    /** Drops what is under way. @returns whether nothing was begun since */
    begin(): () => boolean {
      const mine = ++turn
      return () => mine === turn
    },
  }
}
