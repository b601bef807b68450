import { ProblemError } from '../problem.ts'
import type { ApiAnswer, ApiAuthorization, ApiRequest } from './api-call.ts'
import { signedHeaders } from './signed-headers.ts'

/** Neither cookies nor an address go along, and nothing is kept. */
const apart = {
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit

/** Where the browser tells of requests that a policy kept back; outside of one nothing does. */
type ViolationSource = Partial<Pick<EventTarget, 'addEventListener' | 'removeEventListener'>>

/**
 * Sends it, and where no answer may be read finds out why, by requests that carry nothing secret.
 * @throws ProblemError only where it was cancelled, or can't be signed on this page
 */
export async function callApi(
  request: ApiRequest,
  authorization: ApiAuthorization,
  signal: AbortSignal,
  violations: ViolationSource = globalThis,
): Promise<ApiAnswer> {
  const headers = await headersOf(request, authorization)
  const refused = refusedByPolicy(violations, request.url)
  let hasBegun = false
  try {
    // A redirect is to another address, for which the secret is not.
    const response = await fetch(request.url, {
      ...apart,
      method: request.method,
      headers,
      body: request.body,
      redirect: 'manual',
      signal,
    })
    hasBegun = true
    if (response.type === 'opaqueredirect') return { kind: 'redirected' }
    return { kind: 'answered', status: response.status, headers: [...response.headers], body: await response.text() }
  } catch (error) {
    if (signal.aborted || isAbort(error)) throw new ProblemError({ kind: 'cancelled' }, { cause: error })
    if (hasBegun) return { kind: 'broken-off' }
    if (await refused.seen()) return { kind: 'policy-refused' }
    return await whyUnread(request.url, signal)
  } finally {
    refused.stop()
  }
}

async function headersOf(request: ApiRequest, authorization: ApiAuthorization): Promise<Headers> {
  switch (authorization.kind) {
    case 'none':
      return new Headers(request.headers.map(([name, value]): [string, string] => [name, value]))
    case 'token': {
      const headers = new Headers(request.headers.map(([name, value]): [string, string] => [name, value]))
      headers.set('Authorization', authorization.scheme + authorization.token)
      return headers
    }
    case 'signature':
      if (!globalThis.crypto?.subtle) throw new ProblemError({ kind: 'insecure-page' })
      return new Headers(await signedHeaders(request, authorization))
    default:
      return authorization satisfies never
  }
}

/**
 * A browser tells a page nothing of an answer that it may not read. A plain GET needs no preflight: if that can be
 * read, it was the preflight; if it can't, but an opaque one comes back, the API answers without a CORS header.
 * https://fetch.spec.whatwg.org/#http-cors-protocol
 */
async function whyUnread(url: string, signal: AbortSignal): Promise<ApiAnswer> {
  const comes = async (mode: 'cors' | 'no-cors') => {
    try {
      await fetch(url, { ...apart, mode, redirect: mode === 'cors' ? 'manual' : 'follow', signal })
      return true
    } catch (error) {
      if (signal.aborted || isAbort(error)) throw new ProblemError({ kind: 'cancelled' }, { cause: error })
      return false
    }
  }
  if (await comes('cors')) return { kind: 'preflight-refused' }
  return (await comes('no-cors')) ? { kind: 'cors-refused' } : { kind: 'unreachable' }
}

/** https://www.w3.org/TR/CSP3/#violation-events: what is blocked throws as a network error does. */
function refusedByPolicy(violations: ViolationSource, url: string) {
  const { origin } = new URL(url)
  let isRefused = false
  const note = (event: Event) => {
    const blocked: unknown = Reflect.get(event, 'blockedURI')
    if (typeof blocked === 'string' && URL.canParse(blocked) && new URL(blocked).origin === origin) isRefused = true
  }
  violations.addEventListener?.('securitypolicyviolation', note)
  return {
    /** The event may come after the error. */
    seen: () => new Promise<boolean>((resolve) => setTimeout(() => resolve(isRefused))),
    stop: () => violations.removeEventListener?.('securitypolicyviolation', note),
  }
}

const isAbort = (error: unknown) => error instanceof Error && error.name === 'AbortError'
