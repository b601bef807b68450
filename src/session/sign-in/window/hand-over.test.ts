import fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { awaitReturn, handOver } from './hand-over.ts'

const redirectUri = 'http://localhost:5173/callback'
let count = 0

function waiting() {
  const name = `test-${count++}`
  const over = new AbortController()
  const returned = awaitReturn({ name, redirectUri, over: over.signal })
  returned.catch(() => {})
  return { name, over, returned }
}

function post(name: string, message: unknown): void {
  const channel = new BroadcastChannel(name)
  channel.postMessage(message)
  channel.close()
}

afterEach(() => void vi.useRealTimers())

it('hands over the members of a return, and nothing else of the address', async () => {
  const { name, returned } = waiting()
  const url = `${redirectUri}?code=a+b&state=s&iss=i&code_verifier=secret&evil=1#hash`
  expect(await handOver(url, name)).toBe(true)
  expect(await returned).toBe(`${redirectUri}?code=a+b&state=s&iss=i`)
})

it('hands over an error as it came', async () => {
  const { name, returned } = waiting()
  await handOver(`${redirectUri}?error=access_denied&error_description=No+way&state=s`, name)
  expect(new URL(await returned).search).toBe('?state=s&error=access_denied&error_description=No+way')
})

for (const [what, message] of [
  ['a text', 'code'],
  ['nothing', null],
  ['an empty object', {}],
  ['a member more', { code: 'c', state: 's', verifier: 'v' }],
  ['code and error', { code: 'c', error: 'e', state: 's' }],
  ['a code that is no text', { code: ['c'], state: 's' }],
  ['a code of 5,000 characters', { code: 'c'.repeat(5000), state: 's' }],
] as const) {
  it(`takes no message that is ${what}, and none after it`, async () => {
    const { name, returned } = waiting()
    post(name, message)
    await expect(returned).rejects.toMatchObject({ problem: { kind: 'unexpected-return', reason: 'no-state' } })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const late = handOver(`${redirectUri}?code=c&state=s`, name)
    await vi.advanceTimersByTimeAsync(3000)
    expect(await late).toBe(false)
  })
}

it('listens to the first message only', async () => {
  const { name, returned } = waiting()
  post(name, { code: 'first', state: 's' })
  post(name, { code: 'second', state: 's' })
  expect(await returned).toContain('code=first')
})

it('waits for 15 minutes', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { returned } = waiting()
  const ended = vi.fn()
  returned.catch(ended)
  await vi.advanceTimersByTimeAsync(15 * 60_000 - 1)
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await expect(returned).rejects.toMatchObject({ problem: { kind: 'sign-in-window', reason: 'timed-out' } })
  expect(vi.getTimerCount()).toBe(0)
})

it('ends with the reason of whoever gives it up, before it began, too', async () => {
  const { over, returned } = waiting()
  over.abort(new Error('given up'))
  await expect(returned).rejects.toThrow('given up')
  const again = async () => await awaitReturn({ name: 'never', redirectUri, over: over.signal })
  await expect(again()).rejects.toThrow('given up')
})

it('hands over what the members of any return say, and takes nothing else that comes', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 })
  const members = fc.record(
    { code: text, error: text, state: text, error_description: text, iss: text, other: text },
    {
      requiredKeys: [],
    },
  )
  await fc.assert(
    fc.asyncProperty(members, async (given) => {
      const { name, returned } = waiting()
      const url = `${redirectUri}?${new URLSearchParams(given)}`
      expect(await handOver(url, name)).toBe(true)
      const { other: _, ...known } = given
      const isAnswer = (given.code === undefined) !== (given.error === undefined)
      if (!isAnswer) {
        await expect(returned).rejects.toMatchObject({ problem: { reason: 'no-state' } })
        return
      }
      const came = new URL(await returned)
      // As an address holds them: a lone surrogate has no place in one.
      const sent = Object.fromEntries(new URLSearchParams(known))
      expect(Object.fromEntries(came.searchParams)).toEqual(sent)
      expect(`${came.origin}${came.pathname}`).toBe(redirectUri)
    }),
    { numRuns: 50 },
  )
  await fc.assert(
    fc.asyncProperty(fc.anything({ withDate: true, withMap: true }), async (message) => {
      const { name, returned } = waiting()
      post(name, message)
      await expect(returned).rejects.toMatchObject({ problem: { kind: 'unexpected-return', reason: 'no-state' } })
    }),
    { numRuns: 50 },
  )
})
