import type { RunKind } from '../../protocol/sign-in-methods.ts'
import { sendsForged } from '../facts/sends-forged.ts'
import type { Exchange, HeaderList, Outcome, TraceEvent } from '../record/exchange.ts'
import type { RedactedRun } from '../redaction/redacted-run.ts'
import { type Environment, writer } from './environment.ts'
import type { Har, HarEntry, HarPage, HarPair, HarRequest, HarResponse, HarStep } from './har-format.ts'

/** The words of ours in a HAR, in the page's language. */
export interface HarTexts {
  /** Of a run, in the list of pages. */
  readonly title: (number: number, signInMethod: string, connection: string) => string
  readonly signInMethods: Readonly<Record<RunKind, string>>
  readonly comment: string
  readonly edited: (names: string) => string
  readonly forged: string
}

/** HAR members that fetch can't observe: the protocol's version, the bytes of the headers. */
const unseen = { httpVersion: 'unknown', cookies: [], headersSize: -1 } as const

const bytes = new TextEncoder()

/** The runs as HTTP Archive 1.2, a page each; browsers' own tools open it. Requests stand in the order of their start. */
export function harOf(runs: readonly RedactedRun[], texts: HarTexts, { browser }: Environment): Har {
  const exchanges = runs.flatMap((run) => run.events.filter(isExchange).map((exchange) => ({ run, exchange })))
  exchanges.sort((a, b) => a.exchange.started - b.exchange.started)
  return {
    log: {
      version: '1.2',
      creator: writer,
      ...(browser && { browser }),
      pages: runs.map((run) => pageOf(run, texts)),
      entries: exchanges.map(({ run, exchange }) => entryOf(run, exchange, texts)),
      comment: texts.comment,
    },
  }
}

function pageOf(run: RedactedRun, { title, signInMethods }: HarTexts): HarPage {
  return {
    startedDateTime: iso(run.started),
    id: run.id,
    title: title(run.number, signInMethods[run.signInMethod], run.connection.name),
    // There is no page that loads.
    pageTimings: { onLoad: -1 },
    _signInMethod: run.signInMethod,
    _state: run.state,
    _connection: run.connection,
    _steps: run.events.flatMap(stepOf),
  }
}

function stepOf(event: TraceEvent): HarStep[] {
  switch (event.kind) {
    case 'exchange':
      return []
    case 'redirect':
      return [
        {
          startedDateTime: iso(event.at),
          name: event.direction,
          url: parseable(event.url),
          provider: event.provider,
          ...(event.step && event.step.edited.length > 0 && { edited: event.step.edited }),
        },
      ]
    case 'computation':
      return [{ startedDateTime: iso(event.at), name: event.name, values: event.values }]
    default:
      return event satisfies never
  }
}

function entryOf(run: RedactedRun, exchange: Exchange, texts: HarTexts): HarEntry {
  const { outcome } = exchange
  const edited = exchange.step?.edited ?? []
  const isForged = sendsForged(exchange)
  const comments = [
    ...(edited.length > 0 ? [texts.edited(edited.join(', '))] : []),
    ...(isForged ? [texts.forged] : []),
  ]
  const time = outcome.kind === 'pending' ? 0 : outcome.duration
  return {
    pageref: run.id,
    startedDateTime: iso(exchange.started),
    time,
    request: requestOf(exchange),
    response: responseOf(outcome),
    cache: {},
    timings: { send: 0, wait: time, receive: 0 },
    _peer: exchange.peer,
    _operation: exchange.operation,
    _attempt: exchange.attempt,
    ...(edited.length > 0 && { _edited: edited }),
    ...(isForged && { _forged: true }),
    ...(comments.length > 0 && { comment: comments.join(' · ') }),
  }
}

function requestOf({ method, url, requestHeaders, requestBody }: Exchange): HarRequest {
  const address = parseable(url)
  return {
    ...unseen,
    method,
    url: address,
    headers: pairsOf(requestHeaders),
    queryString: URL.canParse(address) ? pairsOf([...new URL(address).searchParams]) : [],
    bodySize: requestBody === null ? 0 : bytes.encode(requestBody).length,
    ...(requestBody !== null && {
      postData: { mimeType: headerIn(requestHeaders, 'content-type') ?? 'text/plain', text: requestBody },
    }),
  }
}

function responseOf(outcome: Outcome): HarResponse {
  if (outcome.kind !== 'answered') {
    const content = { size: 0, mimeType: 'x-unknown' }
    return {
      ...unseen,
      status: 0,
      statusText: '',
      headers: [],
      content,
      redirectURL: '',
      bodySize: -1,
      _error: outcome.kind,
    }
  }
  const { status, headers, body, size } = outcome
  return {
    ...unseen,
    status,
    statusText: '',
    headers: pairsOf(headers),
    content: { size, mimeType: headerIn(headers, 'content-type') ?? 'x-unknown', text: body },
    redirectURL: parseable(headerIn(headers, 'location') ?? ''),
    // The body came decoded; the bytes on the wire are unknown.
    bodySize: -1,
  }
}

/** The `#` of a mask would end an address's query. */
function parseable(url: string): string {
  return url.replace(/•••#([0-9a-f]{4})/g, (mask) => encodeURIComponent(mask))
}

function headerIn(headers: HeaderList, wanted: string): string | undefined {
  return headers.find(([name]) => name === wanted)?.[1]
}

function pairsOf(pairs: readonly (readonly [string, string])[]): HarPair[] {
  return pairs.map(([name, value]) => ({ name, value }))
}

function isExchange(event: TraceEvent): event is Exchange {
  return event.kind === 'exchange'
}

/** @param at epoch milliseconds */
function iso(at: number): string {
  return new Date(at).toISOString()
}
