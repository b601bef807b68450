import type { ChallengeAnswer } from '../../cognito/challenges/challenge.ts'
import type { PasswordSignIn } from '../../cognito/user-pool/sign-in.ts'
import { serviceNow } from '../service-clock.ts'
import { services } from '../services.ts'
import type { SessionParts } from '../session-parts.ts'
import { isSignedIn } from '../session-state.ts'
import { recordComputation } from '../trace-entries.ts'
import { begin } from './journey.ts'
import { createKnownDevices } from './known-devices.ts'
import { createSrpKeys } from './srp-keys.ts'
import type { StepRunner } from './step-runner.ts'

/** The sign-ins that stay on this page. */
export function createSignIn({ world, store, guests }: SessionParts, steps: StepRunner) {
  const srpKeys = createSrpKeys()
  const knownDevices = createKnownDevices(store)
  // SRP proves the password together with the time.
  const srpFor = (username: string | null) => ({
    now: () => serviceNow(world),
    note: recordComputation(world),
    keysAhead: srpKeys.take,
    device: knownDevices.deviceFor(username),
  })

  return {
    prepareSrp: srpKeys.prepare,

    continueAsGuest(): Promise<void> {
      guests.reread()
      return steps.start(begin('guest', null, {}))
    },

    async signIn(signIn: PasswordSignIn): Promise<void> {
      const { connection } = store.getState()
      const askedLevels = signIn.strength?.levels
      await steps.start({ ...begin('user-pool', signIn.username, null), askedLevels }, async (wanted) => {
        const { signInWithPassword } = await wanted(services.signIn())
        return signInWithPassword(connection, signIn, srpFor(signIn.username))
      })
      knownDevices.dropIfGone(signIn.username)
      // Not before: a password may have been typed into the wrong field.
      if (isSignedIn(store.getState())) store.setState({ username: signIn.username })
    },

    /** Answers the challenge that is open; nothing happens where it is another one. */
    async answer(answer: ChallengeAnswer): Promise<void> {
      const { connection, journey: now } = store.getState()
      if (now.at !== 'challenged') return
      const { challenge } = now.progress
      if (challenge?.name !== answer.name) return
      await steps.run(now.progress, async (wanted) => {
        const { answerChallenge } = await wanted(services.answerChallenge())
        return answerChallenge(connection, challenge, answer, srpFor(now.progress.identifier))
      })
    },

    /** The same for one that has no form. @param responses ChallengeResponses */
    async answerByHand(responses: Readonly<Record<string, string>>): Promise<void> {
      const { connection, journey: now } = store.getState()
      if (now.at !== 'challenged') return
      const { challenge } = now.progress
      if (challenge?.name !== null) return
      await steps.run(now.progress, async (wanted) => {
        const { answerByHand } = await wanted(services.answerChallenge())
        return answerByHand(connection, challenge, responses)
      })
    },

    /** @param identityId of a developer identity, which GetId does not find by its token */
    signInWithProviderToken: (loginsKey: string, token: string, identityId: string | null = null) =>
      steps.start({ ...begin('provider-token', loginsKey, { [loginsKey]: token }), identityId }),
  }
}
