import type { Logins } from '../../cognito/identity-pool/credentials.ts'
import { type IssuedCredentials, isUsable } from '../../credentials/aws-credentials.ts'
import { isDropped, withoutSignature } from '../../token/dropped-token.ts'
import { unverifiedEndOf } from '../../token/secret-end.ts'
import type { TokenSet } from '../../token/token-set.ts'
import type { Progress } from '../sign-in/journey.ts'
import type { TaskResults } from './task-results.ts'

// What has expired is worth nothing to the page, but may still be worth something to others: a service whose clock is
// late, an API that does not check the time. Only what can be read of it is kept. All times are epoch milliseconds.

/** When what is held and not dropped expires, in no order. */
export function expiriesOf(progress: Progress | null, { refresh, classic }: TaskResults): readonly number[] {
  const issued = [progress?.tokens, refresh?.before, refresh?.after]
  const tokens = [
    ...issued.flatMap((set) => (set ? [set.idToken, set.accessToken] : [])),
    ...Object.values(progress?.logins ?? {}),
  ]
  const credentials = [progress?.credentials, classic?.role.credentials]
  return [
    ...tokens.flatMap((token) => (isDropped(token) ? [] : (unverifiedEndOf(token) ?? []))),
    ...credentials.flatMap((set) => (set && isUsable(set) ? (set.expires ?? []) : [])),
  ]
}

/** The sign-in without expired secrets; itself where none has expired. A refresh token stays: its expiry is unknown. */
export function withoutExpired(progress: Progress, now: number): Progress {
  const tokens = progress.tokens && tokensWithout(progress.tokens, now)
  const logins = progress.logins && loginsWithout(progress.logins, now)
  const credentials = progress.credentials && credentialsWithout(progress.credentials, now)
  const isSame = tokens === progress.tokens && logins === progress.logins && credentials === progress.credentials
  return isSame ? progress : { ...progress, tokens, logins, credentials }
}

/** The same for what was done after the sign-in. */
export function resultsWithoutExpired({ refresh, classic }: TaskResults, now: number): Partial<TaskResults> {
  return {
    refresh: refresh && {
      ...refresh,
      before: tokensWithout(refresh.before, now),
      after: tokensWithout(refresh.after, now),
    },
    classic: classic && {
      ...classic,
      role: { ...classic.role, credentials: credentialsWithout(classic.role.credentials, now) },
    },
  }
}

function tokensWithout(tokens: TokenSet, now: number): TokenSet {
  const [idToken, accessToken] = [tokenWithout(tokens.idToken, now), tokenWithout(tokens.accessToken, now)]
  return idToken === tokens.idToken && accessToken === tokens.accessToken ? tokens : { ...tokens, idToken, accessToken }
}

function loginsWithout(logins: Logins, now: number): Logins {
  const entries = Object.entries(logins).map(([key, token]) => [key, tokenWithout(token, now)] as const)
  return entries.every(([key, token]) => token === logins[key]) ? logins : Object.fromEntries(entries)
}

function tokenWithout<Token extends string>(token: Token, now: number): Token {
  if (isDropped(token)) return token
  const expires = unverifiedEndOf(token)
  return expires !== null && expires <= now ? withoutSignature(token) : token
}

function credentialsWithout(credentials: IssuedCredentials, now: number): IssuedCredentials {
  const { accessKeyId, expires } = credentials
  if (!isUsable(credentials) || expires === null || expires > now) return credentials
  return { accessKeyId, secretAccessKey: null, sessionToken: null, expires }
}
