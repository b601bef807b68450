import type { Connection } from '../connection/connection.ts'
import { isJsonObject } from '../text/json-object.ts'
import { discoveryAddress, isWebAddress, type KeyPlace, userPoolKeyPlace } from '../token/key-place.ts'
import { type KnownKeys, notRequested, parseKeySet } from '../token/key-set.ts'

export interface KeyRequest {
  /** Whether the page's policy lets it request that address; a request that it doesn't let out is never made. */
  readonly mayRequest: (url: string) => boolean
}

/** Milliseconds until a request is given up. */
const patience = 10_000

/** Characters; a key set holds a few keys. */
const longestAnswer = 200_000

/**
 * Requests the keys of an issuer. The only place that does; it never throws, since without keys a signature is just
 * not checked. Sends no cookie, follows no redirect: the keys come from the address that was named, or not at all.
 */
export async function fetchKeys(place: KeyPlace, { mayRequest }: KeyRequest): Promise<KnownKeys> {
  if (place.kind === 'key-set') return fetchKeySet(place.url, mayRequest)
  const address = discoveryAddress(place.issuer)
  const answer = await request(address, mayRequest)
  if (answer.kind !== 'answered') return { ...answer, url: address }
  const found = keySetAddress(answer.body, place.issuer)
  return 'wrong' in found ? unreadable(address, found.wrong) : fetchKeySet(found.url, mayRequest)
}

/** @param member that is not as it must be; null: the whole answer */
function unreadable(url: string, member: string | null): KnownKeys {
  const { pathname } = new URL(url)
  return { kind: 'unreadable', url, detail: member === null ? pathname : `${pathname}: ${member}` }
}

/** The keys of the connection's own user pool. @param issuer of the token that they are for */
export function fetchUserPoolKeys(connection: Connection, issuer: string | null): Promise<KnownKeys> {
  const place = userPoolKeyPlace(connection, issuer)
  // The page's policy has a connection's endpoints in it.
  return place === null ? Promise.resolve(notRequested) : fetchKeys(place, { mayRequest: () => true })
}

async function fetchKeySet(url: string, mayRequest: KeyRequest['mayRequest']): Promise<KnownKeys> {
  const answer = await request(url, mayRequest)
  if (answer.kind !== 'answered') return { ...answer, url }
  const keys = parseKeySet(answer.body)
  return keys === null
    ? unreadable(url, isJsonObject(parsed(answer.body)) ? 'keys' : null)
    : { kind: 'keys', url, keys }
}

type Answer =
  | { readonly kind: 'answered'; readonly body: string }
  | { readonly kind: 'forbidden' | 'unreachable' | 'refused'; readonly detail: string | null }

async function request(url: string, mayRequest: KeyRequest['mayRequest']): Promise<Answer> {
  if (!mayRequest(url)) return { kind: 'forbidden', detail: new URL(url).host }
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) return { kind: 'refused', detail: String(response.status) }
    const body = await response.text()
    return { kind: 'answered', body: body.length > longestAnswer ? '' : body }
  } catch {
    return { kind: 'unreachable', detail: null }
  }
}

/** `jwks_uri` of a document that is the issuer's own (OpenID Connect Discovery 1.0, 4.3), or the member that is wrong. */
function keySetAddress(document: string, issuer: string): { readonly url: string } | { readonly wrong: string | null } {
  const metadata = parsed(document)
  if (!isJsonObject(metadata)) return { wrong: null }
  const { issuer: named, jwks_uri: url } = metadata
  if (named !== issuer) return { wrong: 'issuer' }
  return typeof url === 'string' && isWebAddress(url) ? { url } : { wrong: 'jwks_uri' }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
