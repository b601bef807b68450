import type { Problem } from '../cognito/problem.ts'
import type { TaskName } from './after-state.ts'

/** Refusals of what is done after a sign-in; cause and remedy stand in the message catalogue under the same name. */
export type KnownRefusal =
  | 'scope-missing'
  | 'openid-missing'
  | 'access-token-ended'
  | 'access-token-expired'
  | 'refresh-token-revoked'
  | 'refresh-token-expired'
  | 'refresh-token-unknown'
  | 'refresh-token-used'
  | 'refresh-refused'
  | 'revocation-off'
  | 'token-inactive'
  | 'classic-off'
  | 'role-not-trusting'
  | 'duration-too-long'
  | 'role-not-offered'

type Pattern = readonly [RegExp, KnownRefusal]

/** By what the service says, whatever was asked. */
const anywhere: readonly Pattern[] = [
  [/does not have required scopes/, 'scope-missing'],
  [/does not contain openid scope/, 'openid-missing'],
  [/Access Token has been revoked|or the user has globally signed out/, 'access-token-ended'],
  [/Access Token has expired/, 'access-token-expired'],
  [/Refresh Token has been revoked/, 'refresh-token-revoked'],
  [/Refresh Token has expired/, 'refresh-token-expired'],
  [/Invalid Refresh Token/, 'refresh-token-unknown'],
  [/^RefreshTokenReuseException$/, 'refresh-token-used'],
  [/Token is inactive/, 'token-inactive'],
  [/classic\) flow is not enabled/, 'classic-off'],
  [/Not authorized to perform sts:AssumeRoleWithWebIdentity/, 'role-not-trusting'],
  [/DurationSeconds exceeds the MaxSessionDuration/, 'duration-too-long'],
]

/** The same words mean another thing when another task hears them. */
const byTask: Readonly<Partial<Record<TaskName, readonly Pattern[]>>> = {
  refresh: [[/^invalid_grant$/, 'refresh-refused']],
  renew: [[/^invalid_grant$/, 'refresh-refused']],
  'try-refresh': [[/^invalid_grant$/, 'refresh-refused']],
  revoke: [[/^(UnsupportedOperationException|invalid_request)$/, 'revocation-off']],
  all: [[/^(UnsupportedOperationException|invalid_request)$/, 'revocation-off']],
  'ask-role': [[/CustomRoleArn|requested role/i, 'role-not-offered']],
}

/** null: a refusal that every step knows, or nobody. */
export function knownRefusal(task: TaskName, problem: Problem): KnownRefusal | null {
  if (problem.kind !== 'refused') return null
  const words = [problem.message, problem.code]
  const found = [...(byTask[task] ?? []), ...anywhere].find(([pattern]) => words.some((text) => pattern.test(text)))
  return found ? found[1] : null
}
