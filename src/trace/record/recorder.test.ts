import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Exchange } from './exchange.ts'
import { createRecorder } from './recorder.ts'
import { createTrace } from './trace.ts'

const connection = { name: 'c', region: 'r', endpoints: {} }

function startRecording(send: typeof fetch) {
  let time = 1000
  const now = () => ++time
  const trace = createTrace(now)
  trace.begin('guest', connection)
  return { trace, recorder: createRecorder(trace, send, now) }
}

const exchangesOf = ({ store }: ReturnType<typeof createTrace>): Exchange[] =>
  store.getState().runs.flatMap(({ events }) => events.filter((event) => event.kind === 'exchange'))

afterEach(() => vi.unstubAllGlobals())

/** The copy of the body is read beside the caller's. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

it('a request that is held open, or whose answer never ends, is given up after a minute', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const forever = (signal: AbortSignal | null | undefined) =>
    new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
  for (const send of [
    (_: unknown, init?: RequestInit) => forever(init?.signal),
    async (_: unknown, init?: RequestInit) =>
      new Response(new ReadableStream({ start: (body) => void forever(init?.signal).catch((end) => body.error(end)) })),
  ]) {
    const { trace, recorder } = startRecording(send)
    const answer = expect(recorder.fetch('https://idp.example.com/')).rejects.toMatchObject({ name: 'TimeoutError' })
    await vi.advanceTimersByTimeAsync(59_000)
    expect(exchangesOf(trace)).toMatchObject([{ outcome: { kind: 'pending' } }])
    await vi.advanceTimersByTimeAsync(1_000)
    await answer
    expect(exchangesOf(trace)).toMatchObject([{ outcome: { kind: 'unreachable' } }])
  }
})

describe('a request that is answered', () => {
  it('is recorded whole, and the caller gets what was sent back', async () => {
    const sent: Request[] = []
    const { trace, recorder } = startRecording(async (input, init) => {
      sent.push(new Request(input, init))
      return Response.json({ IdentityId: 'x' }, { status: 200, headers: { 'x-amzn-requestid': 'id-1' } })
    })
    const response = await recorder.fetch('https://idp.example.com/?a=1', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'com.amazonaws.cognito.identity.model.AWSCognitoIdentityService.GetId',
        'amz-sdk-request': 'attempt=2; max=3',
      },
      body: '{"IdentityPoolId":"p"}',
    })
    expect(await response.json()).toEqual({ IdentityId: 'x' })
    expect(await sent[0]?.text()).toBe('{"IdentityPoolId":"p"}')
    expect(sent[0]?.headers.get('content-type')).toBe('application/x-amz-json-1.1')
    await settled()
    expect(exchangesOf(trace)).toMatchObject([
      {
        peer: 'identity-pool',
        operation: 'GetId',
        method: 'POST',
        url: 'https://idp.example.com/?a=1',
        requestBody: '{"IdentityPoolId":"p"}',
        attempt: 2,
        outcome: { kind: 'answered', status: 200, body: '{"IdentityId":"x"}', size: 18 },
      },
    ])
    const [exchange] = exchangesOf(trace)
    expect(exchange?.outcome.kind === 'answered' && exchange.outcome.headers).toContainEqual([
      'x-amzn-requestid',
      'id-1',
    ])
  })

  for (const [what, made] of [
    ['an empty body', () => new Response('', { status: 200 })],
    ['no body', () => new Response(null, { status: 204 })],
    // As Chromium has it where the server sent a type.
    [
      'no body but a stream',
      () => Object.defineProperty(new Response(null, { status: 204 }), 'body', { value: new Response('').body }),
    ],
    ['bytes that are no text', () => new Response(new Uint8Array([0xff, 0xfe, 0x00]))],
  ] as const) {
    it(`can be read with ${what}, as it could without the recorder`, async () => {
      const { trace, recorder } = startRecording(async () => made())
      const response = await recorder.fetch('https://example.com/')
      expect(response.status).toBe(made().status)
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(new Uint8Array(await made().arrayBuffer()))
      expect(exchangesOf(trace)).toMatchObject([{ outcome: { kind: 'answered' } }])
    })
  }

  it('tells where it came from, as before', async () => {
    const { recorder } = startRecording(async () => {
      const response = new Response('x', { headers: { a: 'b' } })
      return Object.defineProperties(response, {
        url: { value: 'https://example.com/final' },
        redirected: { value: true },
      })
    })
    const response = await recorder.fetch('https://example.com/')
    expect(response).toMatchObject({ url: 'https://example.com/final', redirected: true, ok: true })
    expect(response.headers.get('a')).toBe('b')
  })

  const kinds: readonly [string, RequestInit, string, string][] = [
    [
      '/',
      { method: 'POST', headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth' } },
      'user-pool',
      'InitiateAuth',
    ],
    ['/', { method: 'POST', body: new URLSearchParams({ Action: 'GetCallerIdentity' }) }, 'sts', 'GetCallerIdentity'],
    ['/oauth2/token', { method: 'POST', body: new URLSearchParams({ code: 'x' }) }, 'hosted-ui', '/oauth2/token'],
    ['/else', {}, 'other', '/else'],
  ]
  for (const [path, init, peer, operation] of kinds) {
    it(`knows ${operation}`, async () => {
      const { trace, recorder } = startRecording(async () => new Response('ok'))
      await recorder.fetch(`https://example.com${path}`, init)
      expect(exchangesOf(trace)).toMatchObject([{ peer, operation }])
    })
  }
})

describe('a browser whose requests have no member `body`', () => {
  /** Firefox: the text can be read, but nothing says whether there is one. */
  class RequestOfFirefox extends Request {
    override get body() {
      return undefined as unknown as null
    }
  }

  for (const [what, request, body] of [
    ['a GET', () => new Request('https://example.com/'), null],
    ['a HEAD', () => new Request('https://example.com/', { method: 'HEAD' }), null],
    ['a POST without a body', () => new Request('https://example.com/', { method: 'POST' }), null],
    ['a POST', () => new Request('https://example.com/', { method: 'POST', body: 'a=1' }), 'a=1'],
  ] as const) {
    it(`sends ${what} as it is`, async () => {
      vi.stubGlobal('Request', RequestOfFirefox)
      const bodies: unknown[] = []
      const { trace, recorder } = startRecording(async (input, init) => {
        bodies.push(init?.body)
        // As the browser's fetch does: refuses a GET with a body, an empty one too.
        new Request(input, init)
        return new Response('ok')
      })
      const response = await recorder.fetch(request())
      expect(await response.text()).toBe('ok')
      expect(bodies).toEqual([body])
      expect(exchangesOf(trace)).toMatchObject([{ requestBody: body, outcome: { kind: 'answered' } }])
    })
  }
})

describe('a request that is not answered', () => {
  it('is recorded as such, and the caller gets the very error', async () => {
    const failure = new TypeError('Failed to fetch')
    const { trace, recorder } = startRecording(() => Promise.reject(failure))
    await expect(recorder.fetch('https://example.com/')).rejects.toBe(failure)
    expect(exchangesOf(trace)).toMatchObject([{ outcome: { kind: 'unreachable' } }])
  })

  const never: typeof fetch = (input, init) =>
    new Promise((_, reject) => {
      const { signal } = new Request(input, init)
      signal.addEventListener('abort', () => reject(signal.reason))
    })

  it('can be cancelled by the recorder', async () => {
    const { trace, recorder } = startRecording(never)
    const answer = recorder.fetch('https://example.com/')
    await settled()
    expect(exchangesOf(trace)).toMatchObject([{ outcome: { kind: 'pending' } }])
    recorder.cancel()
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    expect(exchangesOf(trace)).toMatchObject([{ outcome: { kind: 'cancelled' } }])
  })

  it('can be cancelled by its operation, and the others go on', async () => {
    const { trace, recorder } = startRecording(never)
    const tokens = recorder.fetch('https://example.com/oauth2/token')
    const other = recorder.fetch('https://example.com/oauth2/userInfo')
    await settled()
    recorder.cancel(['/oauth2/token'])
    await expect(tokens).rejects.toMatchObject({ name: 'AbortError' })
    expect(exchangesOf(trace)).toMatchObject([{ outcome: { kind: 'cancelled' } }, { outcome: { kind: 'pending' } }])
    recorder.cancel()
    await expect(other).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('can be cancelled by the caller', async () => {
    const { trace, recorder } = startRecording(never)
    const caller = new AbortController()
    const answer = recorder.fetch('https://example.com/', { signal: caller.signal })
    await settled()
    caller.abort()
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    expect(exchangesOf(trace)).toMatchObject([{ outcome: { kind: 'cancelled' } }])
  })
})

it('takes as long as it took, though the clock was set back meanwhile', async () => {
  let time = 1_800_000_000_000
  const now = () => time
  const trace = createTrace(now)
  trace.begin('guest', connection)
  const recorder = createRecorder(
    trace,
    async () => {
      time -= 600_000
      return new Response('ok')
    },
    now,
  )
  await recorder.fetch('https://idp.example.com/')
  await settled()
  const [{ outcome } = { outcome: null }] = exchangesOf(trace)
  const duration = outcome?.kind === 'answered' ? outcome.duration : Number.NaN
  expect(duration).toBeGreaterThanOrEqual(0)
  expect(duration).toBeLessThan(10_000)
})

it('a fault of the record never breaks a request', async () => {
  const broken = {
    ...createTrace(Date.now),
    add: () => {
      throw new Error('trace is broken')
    },
  }
  const recorder = createRecorder(broken, async () => new Response('ok'), Date.now)
  expect(await (await recorder.fetch('https://example.com/')).text()).toBe('ok')
})

it('what is aborted before it is sent is not sent', async () => {
  const { recorder } = startRecording(fetch)
  const answer = recorder.fetch('https://example.com/', { signal: AbortSignal.abort(new Error('too late')) })
  await expect(answer).rejects.toThrow('too late')
})

describe('the trace', () => {
  it('keeps the last ten runs, counted on', () => {
    const trace = createTrace(Date.now)
    for (let time = 0; time < 12; time++) trace.begin('guest', connection)
    expect(trace.store.getState().runs.map(({ number }) => number)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  })

  it('goes on only with a run that left', () => {
    const trace = createTrace(Date.now)
    expect(trace.resume()).toBe(false)
    trace.begin('hosted-ui', connection)
    expect(trace.resume()).toBe(false)
    trace.end('away')
    expect(trace.resume()).toBe(true)
    expect(trace.store.getState().runs).toMatchObject([{ state: 'running' }])
  })

  it('gives every event its own name, also after earlier runs came back', () => {
    const trace = createTrace(Date.now)
    trace.begin('guest', connection)
    const redirect = { kind: 'redirect', direction: 'left', provider: null, url: 'https://h/', at: 0 } as const
    trace.add(redirect)
    trace.end('away')
    const later = createTrace(Date.now)
    later.restore(trace.store.getState().runs)
    later.resume()
    later.add({ ...redirect, direction: 'returned' })
    const ids = later.store.getState().runs.flatMap(({ events }) => events.map(({ id }) => id))
    expect(new Set(ids).size).toBe(2)
  })
})
