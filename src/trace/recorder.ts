import { createStore, type StoreApi } from 'zustand/vanilla'
import { describeRequest, type Exchange, type Outcome } from './exchange.ts'

export interface Recorder {
  /** Takes the place of the global `fetch`: the AWS SDK and oidc-client-ts both call that one. */
  readonly fetch: typeof fetch
  /** Oldest first. */
  readonly exchanges: StoreApi<readonly Exchange[]>
  /** Aborts every request that is under way. */
  cancel(): void
  clear(): void
}

/**
 * Records each request that passes through it and otherwise changes nothing: the same answer, the same error.
 * @param now epoch milliseconds
 */
export function createRecorder(send: typeof fetch, now: () => number): Recorder {
  const exchanges = createStore<readonly Exchange[]>(() => [])
  const underWay = new Set<AbortController>()
  let lastId = 0

  const settle = (id: number, outcome: Outcome) =>
    exchanges.setState(
      exchanges.getState().map((exchange) => (exchange.id === id ? { ...exchange, outcome } : exchange)),
      true,
    )

  async function recordedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init)
    const canceller = new AbortController()
    underWay.add(canceller)
    // Read, not cloned: a cloned body would be sent as a stream. Everything that is sent here is text.
    const body = request.body === null ? null : await request.text()
    const exchange = begin(request, body)
    const duration = () => now() - exchange.started
    try {
      const signal = AbortSignal.any([request.signal, canceller.signal])
      const response = await send(new Request(request, { body, signal }))
      settle(exchange.id, { kind: 'answered', status: response.status, duration: duration() })
      return response
    } catch (error) {
      const kind = canceller.signal.aborted || request.signal.aborted ? 'cancelled' : 'unreachable'
      settle(exchange.id, { kind, duration: duration() })
      throw error
    } finally {
      underWay.delete(canceller)
    }
  }

  function begin(request: Request, body: string | null): Exchange {
    const url = new URL(request.url)
    const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')
    const exchange: Exchange = {
      id: ++lastId,
      ...describeRequest(url, request.headers.get('x-amz-target'), isForm ? body : null),
      method: request.method,
      url: url.origin + url.pathname,
      started: now(),
      outcome: { kind: 'pending' },
    }
    exchanges.setState([...exchanges.getState(), exchange], true)
    return exchange
  }

  return {
    fetch: recordedFetch,
    exchanges,
    cancel: () => {
      for (const canceller of underWay) canceller.abort(new DOMException('Cancelled', 'AbortError'))
    },
    clear: () => exchanges.setState([], true),
  }
}
