import type { Challenge } from '../../cognito/challenges/challenge.ts'
import type { Logins } from '../../cognito/identity-pool/credentials.ts'
import type { Problem } from '../../cognito/problem.ts'
import type { Connection } from '../../connection/connection.ts'
import { userPoolLoginsKey } from '../../connection/connection.ts'
import { type AwsCredentials, type HeldCredentials, isUsable } from '../../credentials/aws-credentials.ts'
import type { Caller } from '../../credentials/caller.ts'
import type { SignInMethod } from '../../protocol/sign-in-methods.ts'
import type { TokenSet } from '../../token/token-set.ts'

/** The steps that send requests, in their order. */
export const steps = ['sign-in', 'exchange', 'identity', 'credentials', 'caller'] as const

export type Step = (typeof steps)[number]

/** What has been obtained so far; it only grows during a sign-in; secrets are dropped once they have expired. */
export interface Progress {
  readonly signInMethod: SignInMethod
  /** What the user signed in by: a user name, a provider, or a Logins key; null for a guest and the Hosted UI's own page. */
  readonly identifier: string | null
  /** What the user pool asks for before it issues tokens. */
  readonly challenge: Challenge | null
  readonly tokens: TokenSet | null
  /** null until it is known what the identity pool will be shown; empty for a guest. */
  readonly logins: Logins | null
  readonly identityId: string | null
  readonly credentials: HeldCredentials | null
  readonly caller: Caller | null
}

/** Where a sign-in stands. */
export type Journey =
  | { readonly at: 'choosing' }
  | { readonly at: 'working'; readonly step: Step; readonly progress: Progress }
  | { readonly at: 'challenged'; readonly progress: Progress; readonly problem: Problem | null }
  | { readonly at: 'leaving'; readonly progress: Progress }
  | { readonly at: 'failed'; readonly step: Step; readonly problem: Problem; readonly progress: Progress }
  | { readonly at: 'done'; readonly progress: Progress }

/** What a step brought. */
export type Outcome =
  | { readonly got: 'tokens'; readonly tokens: TokenSet }
  | { readonly got: 'challenge'; readonly challenge: Challenge }
  | { readonly got: 'identity'; readonly identityId: string }
  | { readonly got: 'grant'; readonly identityId: string; readonly credentials: AwsCredentials }
  | { readonly got: 'caller'; readonly caller: Caller }
  | { readonly got: 'problem'; readonly problem: Problem }

export const choosing: Journey = { at: 'choosing' }

/** A sign-in's beginning. @param logins given where no user pool has to be asked first */
export function begin(signInMethod: SignInMethod, identifier: string | null, logins: Logins | null): Progress {
  const nothing = { challenge: null, tokens: null, identityId: null, credentials: null, caller: null }
  return { ...nothing, signInMethod, identifier, logins }
}

/** The step that comes next with what is known; null: everything that the connection can give is there. */
export function nextStep(connection: Connection, progress: Progress): Step | null {
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

/** The journey after a step's outcome. Pure; a problem keeps all that was obtained before it. */
export function answered(connection: Connection, progress: Progress, step: Step, outcome: Outcome): Journey {
  switch (outcome.got) {
    case 'tokens':
      return proceed(connection, {
        ...progress,
        challenge: null,
        tokens: outcome.tokens,
        logins: userPoolLogins(connection, outcome.tokens),
      })
    case 'challenge':
      return { at: 'challenged', progress: { ...progress, challenge: outcome.challenge }, problem: null }
    case 'identity':
      return proceed(connection, { ...progress, identityId: outcome.identityId })
    case 'grant':
      return proceed(connection, { ...progress, identityId: outcome.identityId, credentials: outcome.credentials })
    case 'caller':
      return proceed(connection, { ...progress, caller: outcome.caller })
    case 'problem':
      return failed(progress, step, outcome.problem)
    default:
      return outcome satisfies never
  }
}

/** A refused answer to a challenge leaves it open for another try, as long as its session lives. */
export function failed(progress: Progress, step: Step, problem: Problem): Journey {
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

/** After a Hosted UI sign-in too the key is the user pool's: the provider's own token never left Cognito. */
export function userPoolLogins(connection: Connection, tokens: TokenSet): Logins {
  const key = userPoolLoginsKey(connection)
  return key === null ? {} : { [key]: tokens.idToken }
}

/** What was obtained so far, wherever the journey stands; null before it began. */
export function progressOf(journey: Journey): Progress | null {
  return journey.at === 'choosing' ? null : journey.progress
}
