import type { Service } from '../../cognito/problem.ts'
import { maskForm } from '../../protocol/secrets-by-look.ts'
import type { ServiceName } from '../../protocol/services.ts'
import { membersOf } from '../../trace/body/members.ts'
import { pathTo } from '../../trace/body/piece.ts'
import { walk } from '../../trace/body/walk.ts'
import { objectIn } from '../../trace/facts/json-object.ts'
import type { Outgoing } from '../../trace/record/exchange.ts'
import type { SentLogin, SentRequest, TokenFacts } from './evidence.ts'
import { tokenFacts } from './token-facts.ts'

type Request = Pick<Outgoing, 'peer' | 'operation' | 'url' | 'requestHeaders' | 'requestBody'>

/** A request as evidence. @param at epoch milliseconds */
export function sentRequest(request: Request, at: number): Omit<SentRequest, 'spentIn'> {
  const { peer, operation, url, requestHeaders } = request
  return {
    service: serviceOf(peer),
    operation,
    url,
    at,
    values: sentTexts(request),
    logins: loginsIn(request),
    token: tokenIn(request),
    headers: requestHeaders.map(([name]) => name),
  }
}

/** The texts of a body, or of a query where there is none, by their path. */
export function sentTexts({
  url,
  requestBody,
}: Pick<Request, 'url' | 'requestBody'>): Readonly<Record<string, string>> {
  if (!requestBody) return URL.canParse(url) ? Object.fromEntries(new URL(url).searchParams) : {}
  const values: Record<string, string> = {}
  for (const { value, place } of membersOf(walk(requestBody).pieces)) {
    const path = pathTo(place)
    if (path !== null && !path.startsWith('Logins.')) values[path] ??= value
  }
  return values
}

function serviceOf(peer: ServiceName): Service | null {
  return peer === 'provider' || peer === 'other' ? null : peer
}

/** Its keys have dots, so that a path can't name them. */
function loginsIn({ peer, requestBody }: Request): readonly SentLogin[] | null {
  if (peer !== 'identity-pool') return null
  const { Logins: logins } = objectIn(requestBody ?? '') ?? {}
  if (typeof logins !== 'object' || logins === null) return []
  return Object.entries(logins).flatMap(([key, token]) =>
    typeof token === 'string' ? [{ key, token: tokenFacts(token) }] : [],
  )
}

/** A redacted one tells nothing. */
function tokenIn({ requestHeaders, requestBody }: Request): TokenFacts | null {
  const authorization = requestHeaders.find(([name]) => name === 'authorization')?.[1] ?? ''
  const [, bearer = null] = /^Bearer (\S+)$/i.exec(authorization) ?? []
  const { AccessToken: accessToken } = objectIn(requestBody ?? '') ?? {}
  const webIdentity = new URLSearchParams(requestBody ?? '').get('WebIdentityToken')
  const token = bearer ?? (typeof accessToken === 'string' ? accessToken : null) ?? webIdentity
  return token === null || maskForm.test(token) ? null : tokenFacts(token)
}
