import { attemptIn, describeRequest } from './describe-request.ts'
import type { HeaderList, Outcome, Outgoing } from './exchange.ts'
import { timeLimit } from './time-limit.ts'
import type { Trace } from './trace.ts'

/**
 * Holds a request or redirect until it may be sent.
 * @param signal aborts the waiting: it is not sent then
 * @returns it as it is to be sent
 */
export type Gate = (outgoing: Outgoing, signal: AbortSignal) => Promise<Outgoing>

export interface Recorder {
  /** Takes the place of the global `fetch`: the AWS SDK and oidc-client-ts both call that one. */
  readonly fetch: typeof fetch
  /** Aborts the requests that are under way: all, or those of these operations. */
  cancel(operations?: readonly string[]): void
  /** Everything passes the gate before it is sent; null: nothing waits. */
  holdAt(gate: Gate | null): void
  /** The same for a redirect, which no `fetch` makes. */
  pass(redirect: Outgoing): Promise<Outgoing>
}

/**
 * Records each request that passes through it and otherwise changes nothing: the same answer, whole once it is there,
 * and the same error; only what is held open is given up. A fault in the recording is swallowed: it must never break a
 * sign-in.
 * @param now epoch milliseconds
 */
export function createRecorder(trace: Pick<Trace, 'add' | 'settle'>, send: typeof fetch, now: () => number): Recorder {
  /** With the operation, null until it is read. */
  const underWay = new Map<AbortController, string | null>()
  let gate: Gate | null = null

  async function recordedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init)
    const canceller = new AbortController()
    underWay.set(canceller, null)
    const signal = followed(request.signal, canceller)
    const body = await bodyOf(request, init)
    const description = described(request, body)
    underWay.set(canceller, description.operation)
    const passed = gate ? await held(gate, description, { underWay, canceller }) : description
    const settle = recordExchange(trace, now, { ...description, ...passed })
    const giveUp = () => canceller.abort(new DOMException(`timed out after ${timeLimit} ms`, 'TimeoutError'))
    const timer = setTimeout(giveUp, timeLimit)
    try {
      const response = await send(addressed(request, passed.url), { body: passed.requestBody, signal })
      // Opaque answers have none, 204 and 304 may not have one, and these can't be made again.
      const isBare = response.body === null || [204, 205, 304].includes(response.status)
      const bytes = isBare ? null : await response.arrayBuffer()
      settle.answered(response, bytes)
      return bytes === null ? response : withBody(response, bytes)
    } catch (error) {
      settle.failed(signal.aborted && !isTimeout(signal.reason))
      throw error
    } finally {
      clearTimeout(timer)
      underWay.delete(canceller)
    }
  }

  return {
    fetch: recordedFetch,
    holdAt: (next) => {
      gate = next
    },
    async pass(redirect) {
      if (!gate) return redirect
      const canceller = new AbortController()
      underWay.set(canceller, redirect.operation)
      const passed = await held(gate, redirect, { underWay, canceller })
      underWay.delete(canceller)
      return passed
    },
    cancel: (operations) => {
      for (const [canceller, operation] of underWay) {
        const isMeant = operations === undefined || (operation !== null && operations.includes(operation))
        if (isMeant) canceller.abort(new DOMException('Cancelled', 'AbortError'))
      }
    },
  }
}

interface UnderWay {
  readonly underWay: Map<AbortController, unknown>
  readonly canceller: AbortController
}

async function held(gate: Gate, outgoing: Outgoing, { underWay, canceller }: UnderWay): Promise<Outgoing> {
  try {
    return await gate(outgoing, canceller.signal)
  } catch (error) {
    underWay.delete(canceller)
    throw error
  }
}

/** @returns what puts the outcome into the trace */
function recordExchange(
  trace: Pick<Trace, 'add' | 'settle'>,
  now: () => number,
  description: ReturnType<typeof described>,
) {
  const started = now()
  // Not by the same clock, which may be set meanwhile.
  const begun = performance.now()
  const duration = () => Math.round(performance.now() - begun)
  const id = quietly(() => trace.add({ kind: 'exchange', ...description, started, outcome: { kind: 'pending' } }))
  const settle = (outcome: Outcome) => quietly(() => id && trace.settle(id, outcome))
  return {
    answered: (response: Response, bytes: ArrayBuffer | null) =>
      quietly(() =>
        settle({
          kind: 'answered',
          status: response.status,
          headers: headerList(response.headers),
          body: bytes === null ? '' : new TextDecoder().decode(bytes),
          size: bytes?.byteLength ?? 0,
          duration: duration(),
        }),
      ),
    failed: (aborted: boolean) => settle({ kind: aborted ? 'cancelled' : 'unreachable', duration: duration() }),
  }
}

/**
 * Read, not cloned: a cloned body would be sent as a stream. Everything that is sent here is text. `Request.body` would
 * tell whether there is one, but Firefox doesn't have it (https://developer.mozilla.org/docs/Web/API/Request/body).
 */
async function bodyOf(request: Request, init: RequestInit | undefined): Promise<string | null> {
  return typeof init?.body === 'string' ? init.body : (await request.text()) || null
}

/** Only a request without a body has parameters in its address. */
function addressed(request: Request, url: string): Request {
  return url === request.url ? request : new Request(url, request)
}

function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError'
}

/** The signal of the canceller, which also aborts when the caller does: `AbortSignal.any` is younger than the rest here. */
function followed(caller: AbortSignal, canceller: AbortController): AbortSignal {
  const follow = () => canceller.abort(caller.reason)
  if (caller.aborted) follow()
  else caller.addEventListener('abort', follow, { once: true })
  return canceller.signal
}

function described(request: Request, body: string | null) {
  const url = new URL(request.url)
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
  return {
    ...describeRequest(url, request.headers, isForm ? body : null),
    method: request.method,
    url: request.url,
    requestHeaders: headerList(request.headers),
    requestBody: body,
    attempt: attemptIn(request.headers),
  }
}

/** The same answer with its body still to be read. Cloning it instead costs ten times as much. */
function withBody(response: Response, bytes: ArrayBuffer): Response {
  const { status, statusText, headers, url, type, redirected } = response
  const copy = new Response(bytes, { status, statusText, headers })
  return Object.defineProperties(copy, {
    url: { value: url },
    type: { value: type },
    redirected: { value: redirected },
  })
}

function headerList(headers: Headers): HeaderList {
  return [...headers.entries()]
}

function quietly<Result>(act: () => Result): Result | null {
  try {
    return act()
  } catch {
    return null
  }
}
