import { ProblemError, problemFrom } from '../../cognito/problem.ts'
import type { SignInAnswer } from '../../cognito/user-pool/respond-to-challenge.ts'
import type { Connection } from '../../connection/connection.ts'
import { isUsable } from '../../credentials/aws-credentials.ts'
import { services } from '../services.ts'
import { usableLogins } from '../usable.ts'
import type { StepOutcome } from './answered.ts'
import type { JourneyStep, Progress } from './journey.ts'

/** Waits for code that sends something. @throws ProblemError `cancelled`, where nothing is to be sent any more */
type Wanted = <Module>(code: Promise<Module>) => Promise<Module>

/** What a `sign-in` or `exchange` step does. */
export type Ask = (wanted: Wanted) => Promise<SignInAnswer>

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
  const wanted: Wanted = async (code) => {
    const module = await code
    if (!help.isWanted()) throw new ProblemError({ kind: 'cancelled' })
    return module
  }
  switch (step) {
    case 'sign-in':
    case 'exchange': {
      if (!help.ask) throw new Error(`the step ${step} can't be taken again`)
      const answer = await help.ask(wanted)
      return answer.kind === 'tokens'
        ? { got: 'tokens', tokens: answer.tokens }
        : { got: 'challenge', challenge: answer.challenge }
    }
    case 'identity':
    case 'credentials': {
      // GetId and GetCredentialsForIdentity are one call of the SDK's provider.
      const { requestGrant } = await wanted(services.identityPool())
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
      const { callerIdentity } = await wanted(services.sts())
      return { got: 'caller', caller: await callerIdentity(connection, progress.credentials, help.now()) }
    }
    default:
      return step satisfies never
  }
}
