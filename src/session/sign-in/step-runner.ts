import { problemFrom } from '../../cognito/problem.ts'
import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import { isUntrusted } from '../endpoint-trust.ts'
import { services } from '../services.ts'
import type { SessionParts } from '../session-parts.ts'
import { isBusy } from '../session-state.ts'
import { knownIdentityOf } from './guest-identities.ts'
import { failed, type Journey, type Progress, proceed } from './journey.ts'
import type { Ask } from './step-outcome.ts'

export type StepRunner = ReturnType<typeof createStepRunner>

/** Takes the steps of a sign-in. */
export function createStepRunner(parts: SessionParts) {
  const { world, store, journey, guests } = parts

  /** Takes one step after the other until there is no next one, or another sign-in was begun. */
  async function run(start: Progress, ask?: Ask): Promise<void> {
    const isLatest = journey.begin()
    const { connection } = store.getState()
    const advance = (next: Journey) => {
      if (isLatest()) journey.advance(next)
    }
    const working = () => {
      const now = store.getState().journey
      return isLatest() && now.at === 'working' ? now : null
    }

    async function take(): Promise<void> {
      const begun = working()
      if (!begun) return
      try {
        const { takeStep } = await services.steps()
        await takeStep(parts, { ask, working, advance })
      } catch (error) {
        advance(failed(begun.progress, begun.step, problemFrom(error)))
      }
    }

    advance(proceed(connection, start))
    for (let next = working(); next; next = working()) {
      // The credentials first: signing takes as long as drawing them.
      if (next.step === 'caller') await world.painted()
      await (isNewGuest(next.progress) ? guests.oneAtATime(store.getState(), take) : take())
    }
  }

  function isNewGuest({ signInMethod, identityId }: Progress): boolean {
    return signInMethod === 'guest' && identityId === null && store.getState().guestIdentityId === null
  }

  /** Opens a run of the trace. */
  function openRun(signInMethod: SignInMethod): void {
    store.setState({ lastSession: null })
    const state = store.getState()
    world.trace.begin(signInMethod, state.connection, { knownIdentity: knownIdentityOf(state, signInMethod) !== null })
  }

  return {
    run,
    openRun,

    /** Begins a sign-in. Does nothing while one is under way: the button was pressed twice. */
    async start(progress: Progress, ask?: Ask): Promise<void> {
      if (!mayStart(store.getState())) return
      openRun(progress.signInMethod)
      await run(progress, ask)
    },
  }
}

export function mayStart(state: Parameters<typeof isBusy>[0] & Parameters<typeof isUntrusted>[0]): boolean {
  return !isBusy(state) && !isUntrusted(state)
}
