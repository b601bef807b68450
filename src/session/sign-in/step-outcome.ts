import { ProblemError, problemFrom } from '../../cognito/problem.ts'
import type { SignInAnswer } from '../../cognito/user-pool/respond-to-challenge.ts'
import type { Connection } from '../../connection/connection.ts'
import { isUsable } from '../../credentials/aws-credentials.ts'
import { services } from '../services.ts'
import { usableLogins } from '../usable.ts'
import type { StepOutcome } from './answered.ts'
import type { JourneyStep, Progress } from './journey.ts'

/**
 * What a `sign-in` or `exchange` step does.
 * @param requireWanted to be called once its code has come: throws if nothing is to be sent any more
 */
export type Ask = (requireWanted: () => void) => Promise<SignInAnswer>

export interface StepHelp {
  /** What a `sign-in` or `exchange` step does; these can't be taken again without it. */
  readonly ask: Ask | undefined
  /** False once the step was cancelled. */
  readonly isWanted: () => boolean
  /** A guest's identity of before, which saves the GetId and, with logins, becomes theirs. */
  readonly knownIdentityId: string | null
  /** Called as soon as the identity is known, before the credentials are. */
  readonly onIdentity: (identityId: string) => void
  /** The services' clock, epoch milliseconds. */
  readonly now: () => number
}

/** Does what a step is for. Never throws: a failure is an outcome too. */
export async function outcomeOf(
  connection: Connection,
  step: JourneyStep,
  progress: Progress,
  help: StepHelp,
): Promise<StepOutcome> {
  try {
    return await send(connection, step, progress, help)
  } catch (error) {
    return { got: 'problem', problem: problemFrom(error) }
  }
}

async function send(
  connection: Connection,
  step: JourneyStep,
  progress: Progress,
  help: StepHelp,
): Promise<StepOutcome> {
  const requireWanted = () => {
    if (!help.isWanted()) throw new ProblemError({ kind: 'cancelled' })
  }
  switch (step) {
    case 'sign-in':
    case 'exchange': {
      if (!help.ask) throw new Error(`the step ${step} can't be taken again`)
      const answer = await help.ask(requireWanted)
      return answer.kind === 'tokens'
        ? { got: 'tokens', tokens: answer.tokens }
        : { got: 'challenge', challenge: answer.challenge }
    }
    case 'identity':
    case 'credentials': {
      // GetId and GetCredentialsForIdentity are one call of the SDK's provider.
      const { requestGrant } = await services.identityPool()
      requireWanted()
      const { onIdentity } = help
      const knownIdentityId = progress.identityId ?? help.knownIdentityId
      if (knownIdentityId && step === 'identity') onIdentity(knownIdentityId)
      const grant = await requestGrant(connection, {
        logins: usableLogins(progress.logins),
        knownIdentityId,
        onIdentity,
      })
      return { got: 'grant', ...grant }
    }
    case 'caller': {
      if (!progress.credentials || !isUsable(progress.credentials)) throw new Error('no credentials to ask with')
      const { callerIdentity } = await services.sts()
      requireWanted()
      return { got: 'caller', caller: await callerIdentity(connection, progress.credentials, help.now()) }
    }
    default:
      return step satisfies never
  }
}
