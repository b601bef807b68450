import type { SessionParts } from '../session-parts.ts'
import { isSteppingUp } from './journey.ts'
import type { StepRunner } from './step-runner.ts'

/** What can be done while a sign-in is under way, or once it has failed. */
export function createRecovery({ world, store, journey }: SessionParts, steps: StepRunner) {
  /** Back to the choice; a step-up leaves what was obtained before it. */
  function goBack(): void {
    const { journey: now } = store.getState()
    if (isSteppingUp(now)) journey.advance({ at: 'done', progress: { ...now.progress, challenge: null } })
    else journey.reset()
  }

  return {
    cancel(): void {
      const { journey: now, held } = store.getState()
      if (now.at === 'working' && held.length > 0 && now.progress.challenge !== null) {
        // The answer to the challenge was never sent, which leaves it as open as before.
        journey.begin()
        journey.advance({ at: 'challenged', progress: now.progress, problem: null })
      } else if (now.at === 'working') journey.fail(now.step, now.progress, { kind: 'cancelled' })
      if (now.at === 'leaving') {
        journey.fail('sign-in', now.progress, { kind: 'cancelled' })
        world.stay()
        world.storage.clearSignIn()
      }
      world.recorder.cancel()
    },

    /** Takes the failed step again with all that was obtained before it; what can't be repeated starts over. */
    async retry(): Promise<void> {
      const { journey: now } = store.getState()
      if (now.at !== 'failed') return
      if (now.step === 'sign-in' || now.step === 'exchange') goBack()
      else await steps.run(now.progress)
    },

    /** Back, with what was typed still there. */
    startOver(): void {
      world.recorder.cancel()
      goBack()
    },
  }
}
