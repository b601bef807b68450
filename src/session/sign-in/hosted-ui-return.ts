import { ProblemError } from '../../cognito/problem.ts'
import { services } from '../services.ts'
import type { SessionParts } from '../session-parts.ts'
import { choicesFor } from '../session-state.ts'
import { readAttempt } from '../storage/attempt.ts'
import { recordRedirect } from '../trace-entries.ts'
import { hostedUiSettings } from './hosted-ui-redirect.ts'
import { begin } from './journey.ts'
import type { StepRunner } from './step-runner.ts'

/** A sign-in that comes back from the Hosted UI. */
export function createHostedUiReturn({ world, connectionOf, store }: SessionParts, steps: StepRunner) {
  const { storage } = world

  return {
    /** Finishes a sign-in at the address that the Hosted UI sent the browser back to. To be called once. */
    async finishReturn(url: string): Promise<void> {
      const attempt = readAttempt(storage, world.now())
      const known = attempt === 'too-old' ? null : attempt
      const identityProvider = known?.identityProvider ?? null
      const connection = connectionOf(known?.connection) ?? store.getState().connection
      store.setState({
        ...choicesFor(connection, storage),
        signInMethod: 'hosted-ui',
        linkedGuestId: known?.linkedGuestId ?? null,
        trusted: known && connection,
      })
      if (!world.trace.resume()) steps.openRun('hosted-ui')
      recordRedirect(world, 'returned', identityProvider, { url })
      try {
        await steps.run(begin('hosted-ui', identityProvider, null), async (wanted) => {
          const { finishHostedUi } = await wanted(services.callback())
          if (attempt === 'too-old') throw new ProblemError({ kind: 'unexpected-return', reason: 'too-old' })
          const tokens = await finishHostedUi(connection, hostedUiSettings(world), { url, awaited: known !== null })
          return { kind: 'tokens', tokens }
        })
      } finally {
        storage.clearSignIn()
      }
    },
  }
}
