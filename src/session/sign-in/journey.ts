import type { PendingChallenge } from '../../cognito/challenges/challenge.ts'
import type { Logins } from '../../cognito/identity-pool/credentials.ts'
import type { Problem } from '../../cognito/problem.ts'
import type { Connection } from '../../connection/connection.ts'
import { type IssuedCredentials, isUsable } from '../../credentials/aws-credentials.ts'
import type { Caller } from '../../credentials/caller.ts'
import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import type { TokenSet } from '../../token/token-set.ts'

/** The steps that send requests, in their order. */
export type JourneyStep = 'sign-in' | 'exchange' | 'identity' | 'credentials' | 'caller'

/** What has been obtained so far; it only grows during a sign-in; secrets are dropped once they have expired. */
export interface Progress {
  readonly signInMethod: SignInMethod
  /** What the user signed in by: a user name, a provider, or a Logins key; null for a guest and the Hosted UI's own page. */
  readonly identifier: string | null
  /** What the user pool asks for before it issues tokens. */
  readonly challenge: PendingChallenge | null
  /** TARGET_ACR_VALUES as it was sent; absent where no level was asked for. */
  readonly askedLevels?: string | undefined
  readonly tokens: TokenSet | null
  /** null until it is known what the identity pool will be shown; empty for a guest. */
  readonly logins: Logins | null
  readonly identityId: string | null
  readonly credentials: IssuedCredentials | null
  readonly caller: Caller | null
}

/** A step is under way. */
export interface Working {
  readonly at: 'working'
  readonly step: JourneyStep
  readonly progress: Progress
}

/** Where a sign-in stands. */
export type Journey =
  | { readonly at: 'choosing' }
  | Working
  | { readonly at: 'challenged'; readonly progress: Progress; readonly problem: Problem | null }
  /** `inWindow`: this page stays. */
  | { readonly at: 'leaving'; readonly progress: Progress; readonly inWindow: boolean }
  | { readonly at: 'failed'; readonly step: JourneyStep; readonly problem: Problem; readonly progress: Progress }
  | { readonly at: 'done'; readonly progress: Progress }

export const choosing: Journey = { at: 'choosing' }

/** A sign-in's beginning. @param logins given where no user pool has to be asked first */
export function begin(signInMethod: SignInMethod, identifier: string | null, logins: Logins | null): Progress {
  const nothing = { challenge: null, tokens: null, identityId: null, credentials: null, caller: null }
  return { ...nothing, signInMethod, identifier, logins }
}

/** The step that comes next with what is known; null: everything that the connection can give is there. */
function nextStep(connection: Connection, progress: Progress): JourneyStep | null {
  // Also where one is on the way to stronger tokens than those that are held.
  if (progress.challenge !== null) return 'sign-in'
  if (progress.logins === null) return progress.signInMethod === 'hosted-ui' ? 'exchange' : 'sign-in'
  if (!connection.identityPoolId) return null
  if (progress.identityId === null) return 'identity'
  if (progress.credentials === null || !isUsable(progress.credentials)) return 'credentials'
  return progress.caller === null ? 'caller' : null
}

/** Goes on from what is known: to the next step, or to the end. */
export function proceed(connection: Connection, progress: Progress): Journey {
  const step = nextStep(connection, progress)
  return step === null ? { at: 'done', progress } : { at: 'working', step, progress }
}

/** A refused answer to a challenge leaves it open for another try, as long as its session lives. */
export function failed(progress: Progress, step: JourneyStep, problem: Problem): Journey {
  if (step !== 'sign-in' || progress.challenge === null) return { at: 'failed', step, problem, progress }
  if (endsChallenge(problem)) return { at: 'failed', step, problem, progress: { ...progress, challenge: null } }
  const { name } = progress.challenge
  // The request was out when it was cancelled.
  const unconfirmed: Problem =
    problem.kind === 'cancelled' ? { kind: 'answer-unconfirmed', challenge: name, reason: problem } : problem
  return { at: 'challenged', progress, problem: unconfirmed }
}

/** The challenge's session string is used up or too old: only a new sign-in helps. */
function endsChallenge(problem: Problem): boolean {
  return problem.kind === 'refused' && problem.code === 'NotAuthorizedException'
}

/** What was obtained so far, wherever the journey stands; null before it began. */
export function progressOf(journey: Journey): Progress | null {
  return journey.at === 'choosing' ? null : journey.progress
}

/** True while tokens are held, and a challenge stands between them and stronger ones, or its answer was refused. */
export function isSteppingUp(journey: Journey): journey is Exclude<Journey, { at: 'choosing' | 'leaving' }> {
  if (journey.at === 'choosing' || journey.at === 'leaving' || journey.progress.tokens === null) return false
  return journey.progress.challenge !== null || (journey.at === 'failed' && journey.step === 'sign-in')
}
