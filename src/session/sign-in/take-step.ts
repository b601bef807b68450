import { serviceNow } from '../service-clock.ts'
import type { SessionParts } from '../session-parts.ts'
import { answered } from './answered.ts'
import { knownIdentityOf } from './guest-identities.ts'
import { followOutcome } from './guest-outcome.ts'
import type { Journey, Working } from './journey.ts'
import { type Ask, outcomeOf } from './step-outcome.ts'

interface StepRun {
  readonly ask: Ask | undefined
  /** Where the journey is; null once the step is of no interest any more. */
  working(): Working | null
  advance(journey: Journey): void
}

/** Takes the step that the journey is at, and goes on by what it brought. */
export async function takeStep({ world, store }: SessionParts, { ask, working, advance }: StepRun): Promise<void> {
  const begun = working()
  if (!begun) return
  const { connection } = store.getState()
  const { step, progress } = begun
  const outcome = await outcomeOf(connection, step, progress, {
    knownIdentityId: knownIdentityOf(store.getState(), progress.signInMethod),
    onIdentity: (identityId) => advance(answered(connection, progress, step, { got: 'identity', identityId })),
    ask,
    isWanted: () => working() !== null,
    now: () => serviceNow(world),
  })
  // `onIdentity` may have gone on to the next step.
  const now = working()
  if (!now) return
  const next = followOutcome(world.storage, store, now.progress, outcome)
  advance(answered(connection, next, now.step, outcome))
}
