import { afterEach, expect, test, vi } from 'vitest'
import { ProblemError } from '../problem.ts'
import type { ApiRequest } from './api-call.ts'
import { callApi } from './call-api.ts'

const request: ApiRequest = { method: 'POST', url: 'https://api.example.com/orders', headers: [], body: '{}' }
const authorization = { kind: 'token', scheme: 'Bearer ', token: 'secret-token' } as const
const { signal } = new AbortController()

interface Sent {
  readonly url: string
  readonly init: RequestInit
}

/** @param answers one a request; an error is thrown */
function sending(...answers: readonly (Response | Error)[]): Sent[] {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const answer = answers[sent.length]
    sent.push({ url, init })
    if (answer instanceof Response) return answer
    throw answer
  })
  return sent
}

afterEach(() => vi.unstubAllGlobals())

const noAnswer = new TypeError('Failed to fetch')

test('any status is an answer', async () => {
  sending(new Response('{"message":"Unauthorized"}', { status: 401, headers: { 'x-a': 'b' } }))
  expect(await callApi(request, authorization, signal)).toMatchObject({
    kind: 'answered',
    status: 401,
    headers: expect.arrayContaining([['x-a', 'b']]),
    body: '{"message":"Unauthorized"}',
  })
})

test('neither cookies nor the page’s address go along, and no redirect is followed', async () => {
  const sent = sending(new Response('{}'))
  await callApi(request, authorization, signal)
  expect(sent[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual' })
  expect(new Headers(sent[0]?.init.headers).get('authorization')).toBe('Bearer secret-token')
})

test.each([
  ['preflight-refused', [noAnswer, new Response('{}')]],
  ['cors-refused', [noAnswer, noAnswer, new Response('')]],
  ['unreachable', [noAnswer, noAnswer, noAnswer]],
] as const)('%s, found out by requests that carry nothing secret', async (kind, answers) => {
  const sent = sending(...answers)
  expect(await callApi(request, authorization, signal)).toEqual({ kind })
  expect(sent).toHaveLength(answers.length)
  for (const { url, init } of sent.slice(1)) {
    expect(url).toBe(request.url)
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
    expect(init).not.toHaveProperty('headers')
    expect(init).not.toHaveProperty('body')
    expect(init).not.toHaveProperty('method')
  }
})

test('a body that breaks off is no matter of CORS', async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(noAnswer) })
  const sent = sending(new Response(body))
  expect(await callApi(request, authorization, signal)).toEqual({ kind: 'broken-off' })
  expect(sent).toHaveLength(1)
})

/** The browser keeps a request back, and tells of it. */
function keepingBack(blockedURI: string) {
  const page = new EventTarget()
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    page.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), { blockedURI }))
    throw noAnswer
  })
  return { page, asked }
}

test('what the policy kept back is told by the browser, and nothing more is sent', async () => {
  const { page, asked } = keepingBack('https://api.example.com/orders')
  expect(await callApi(request, authorization, signal, page)).toEqual({ kind: 'policy-refused' })
  expect(asked).toHaveLength(1)
})

test('a violation elsewhere is none of this request', async () => {
  const { page } = keepingBack('https://other.example')
  expect(await callApi(request, authorization, signal, page)).toEqual({ kind: 'unreachable' })
})

test('a cancelled call asks nothing more', async () => {
  const controller = new AbortController()
  const sent = sending(new DOMException('Cancelled', 'AbortError'))
  controller.abort()
  await expect(callApi(request, authorization, controller.signal)).rejects.toThrow(ProblemError)
  expect(sent).toHaveLength(1)
})
