import type { PendingChallenge } from '../../cognito/challenges/challenge.ts'
import type { Logins } from '../../cognito/identity-pool/credentials.ts'
import type { Problem } from '../../cognito/problem.ts'
import type { Connection } from '../../connection/connection.ts'
import { loginsKeyOfToken } from '../../connection/pool-issuers.ts'
import type { AwsCredentials } from '../../credentials/aws-credentials.ts'
import type { Caller } from '../../credentials/caller.ts'
import { claimedIssuer } from '../../token/claimed-issuer.ts'
import type { TokenSet } from '../../token/token-set.ts'
import { failed, type Journey, type JourneyStep, type Progress, proceed } from './journey.ts'

/** What a step brought. */
export type StepOutcome =
  | { readonly got: 'tokens'; readonly tokens: TokenSet }
  | { readonly got: 'challenge'; readonly challenge: PendingChallenge }
  | { readonly got: 'identity'; readonly identityId: string }
  | { readonly got: 'grant'; readonly identityId: string; readonly credentials: AwsCredentials }
  | { readonly got: 'caller'; readonly caller: Caller }
  | { readonly got: 'problem'; readonly problem: Problem }

/** The journey after a step's outcome. Pure; a problem keeps all that was obtained before it. */
export function answered(connection: Connection, progress: Progress, step: JourneyStep, outcome: StepOutcome): Journey {
  switch (outcome.got) {
    case 'tokens':
      return proceed(connection, {
        ...progress,
        challenge: null,
        tokens: { ...(progress.askedLevels && { askedLevels: progress.askedLevels }), ...outcome.tokens },
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

/** After a Hosted UI sign-in too the key is the user pool's: the provider's own token never left Cognito. */
export function userPoolLogins(connection: Connection, tokens: TokenSet): Logins {
  const key = loginsKeyOfToken(connection, claimedIssuer(tokens.idToken))
  return key === null ? {} : { [key]: tokens.idToken }
}
