import { knownOperation, operations } from '../../protocol/operations.ts'
import { base64ToBytes, utf8 } from '../../text/bytes.ts'
import { attemptIn, describeRequest } from '../record/describe-request.ts'
import type { HeaderList, Outcome } from '../record/exchange.ts'
import type { NewEvent } from '../record/trace.ts'
import type { HarEntryRead } from './har-schema.ts'

/** An entry of a HAR, as an event of a trace. */
export interface ReadEntry {
  /** ID of its page; null: none. */
  readonly page: string | null
  readonly event: NewEvent
  /** What it does not say. */
  readonly lacks: { readonly body: boolean; readonly time: boolean; readonly authorization: boolean }
}

/**
 * A HAR's entry as an exchange; null: its address is none of the web.
 * @param fallback epoch milliseconds, for an entry that does not say when it began
 */
export function exchangeOf(entry: HarEntryRead, fallback: number): ReadEntry | null {
  const { request, response } = entry
  const url = withMasks(request.url)
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  const requestHeaders = headersOf(request.headers)
  const requestBody = sentBody(request)
  const described = describeRequest(new URL(url), readerOf(requestHeaders), requestBody)
  const operation = entry._operation ?? described.operation
  const started = momentOf(entry.startedDateTime)
  const body = answeredBody(response.content)
  const outcome = outcomeOf(entry, body ?? '')
  return {
    page: entry.pageref ?? null,
    event: {
      kind: 'exchange',
      peer: entry._peer ?? described.peer,
      operation,
      method: request.method,
      url,
      requestHeaders,
      requestBody,
      started: started ?? fallback,
      attempt: entry._attempt ?? attemptIn(readerOf(requestHeaders)),
      outcome,
      ...(entry._forged && { forged: true }),
    },
    lacks: {
      body: (outcome.kind === 'answered' && body === null) || (requestBody === null && request.bodySize > 0),
      time: started === null || (outcome.kind === 'answered' && !isCount(entry.time)),
      authorization: isAuthorized(operation) && !readerOf(requestHeaders).get('authorization'),
    },
  }
}

/** Epoch milliseconds; null: no moment. */
export function momentOf(iso: string | null | undefined): number | null {
  const at = Date.parse(iso ?? '')
  return Number.isNaN(at) ? null : at
}

/** The masks of an address as this page shows them: in a HAR they are escaped, since `#` would end the query. */
export function withMasks(url: string): string {
  return url.replace(/(?:%E2%80%A2){3}%23[0-9a-f]{4}/g, decodeURIComponent)
}

/** Whether the call shows its credentials or token in the header `Authorization`. */
function isAuthorized(operation: string): boolean {
  const known = knownOperation(operation)
  if (known === null) return false
  const { authorization, service } = operations[known]
  return authorization === 'credentials' || (authorization === 'access-token' && service === 'hosted-ui')
}

function outcomeOf({ response, time }: HarEntryRead, body: string): Outcome {
  const { status, headers, content, _error } = response
  const duration = isCount(time) ? time : 0
  if (status === 0) {
    if (_error === 'pending') return { kind: 'pending' }
    return { kind: _error === 'cancelled' || _error === 'net::ERR_ABORTED' ? 'cancelled' : 'unreachable', duration }
  }
  const size = content && isCount(content.size) ? content.size : utf8(body).length
  return { kind: 'answered', status, headers: headersOf(headers), body, size, duration }
}

/** Firefox lists the fields of a form; where the text is there too, it is what was sent. */
function sentBody({ postData }: HarEntryRead['request']): string | null {
  if (!postData) return null
  const { text, params = [] } = postData
  if (typeof text === 'string') return text
  return params.length === 0
    ? null
    : new URLSearchParams(params.map(({ name, value }) => [name, value ?? ''])).toString()
}

/** null: there was one, but it is not in the file. */
function answeredBody(content: HarEntryRead['response']['content']): string | null {
  if (typeof content?.text !== 'string') return content?.size === 0 ? '' : null
  if (content.encoding !== 'base64') return content.text
  const bytes = base64ToBytes(content.text)
  return bytes && new TextDecoder().decode(bytes)
}

/** Without the fields that HTTP/2 has in place of the first line (RFC 9113, 8.3). */
function headersOf(pairs: readonly { readonly name: string; readonly value: string }[]): HeaderList {
  return pairs.filter(({ name }) => !name.startsWith(':')).map(({ name, value }) => [name.toLowerCase(), value])
}

/** `Headers` itself refuses what a file may hold. */
function readerOf(headers: HeaderList): Pick<Headers, 'get'> {
  return { get: (wanted) => headers.find(([name]) => name === wanted)?.[1] ?? null }
}

function isCount(value: number): boolean {
  return Number.isFinite(value) && value >= 0
}
