import { expect, it, vi } from 'vitest'
import { openSession } from '../../session-fixture.ts'
import { handOver } from './hand-over.ts'
import { openSignInWindow } from './sign-in-window.ts'

/** A browser whose windows are objects; `blocks`: it opens none. */
function standIn({ blocks = false } = {}) {
  const stored = new Map([['of the page that opened it', 'x']])
  const went: string[] = []
  const opened = {
    closed: false,
    opener: 'the page' as string | null,
    close: () => {},
    sessionStorage: {
      clear: () => stored.clear(),
      setItem: (key: string, value: string) => void stored.set(key, value),
    },
    location: { replace: (url: string) => void went.push(url) },
  }
  const open = vi.fn(() => (blocks ? null : (opened as unknown as Window)))
  return { open, opened, stored, went }
}

/** A sign-in that waits for its window. */
async function left() {
  const browser = standIn()
  const signedIn = await openSession()
  const opened = openSignInWindow(browser, false)
  const leaving = signedIn.session.leaveForHostedUi('Facebook', 'en', opened)
  await vi.waitFor(() => expect(browser.went).toHaveLength(1))
  const [url = ''] = browser.went
  const [name = ''] = browser.stored.values()
  const back = (query: Record<string, string>) =>
    handOver(`${signedIn.session.redirectUri}?${new URLSearchParams(query)}`, name)
  return { ...signedIn, ...browser, window: opened, leaving, back, query: new URL(url).searchParams }
}

it('keeps state, nonce and verifier in the page, and gives the window a name only', async () => {
  const { stored, world, query, opened, state, session, leaving } = await left()
  expect([...stored.keys()]).toEqual(['cognito-inspector.window'])
  expect([...stored.values()].join()).toMatch(/^[\w-]{43}$/)
  expect([...stored.values()]).not.toContain(query.get('state'))
  expect(opened.opener).toBeNull()
  expect(Object.keys(world.storage.session)).toEqual(expect.not.arrayContaining([expect.stringMatching(/attempt/)]))
  expect(world.storage.read('attempt')).toBeNull()
  expect(state().journey).toMatchObject({ at: 'leaving', inWindow: true })
  session.cancel()
  await leaving
})

it('asks for no tokens with a code that comes with another state', async () => {
  const { back, leaving, state, sent } = await left()
  expect(await back({ code: 'forged', state: 'of-somebody-else' })).toBe(true)
  await leaving
  expect(state().journey).toMatchObject({ problem: { kind: 'unexpected-return', reason: 'no-attempt' } })
  expect(sent).not.toContain('/oauth2/token')
})

it('trades a code of its own state once, with the verifier of the page', async () => {
  const { back, leaving, state, query, bodies } = await left()
  await back({ code: 'unknown', state: query.get('state') ?? '' })
  await leaving
  // In Node no fetch of ours reads the refusal.
  expect(state().journey).toMatchObject({ at: 'failed', step: 'exchange', problem: { message: 'invalid_grant' } })
  const forms = bodies.filter((body) => body.includes('grant_type=authorization_code'))
  expect(forms).toHaveLength(1)
  expect(new URLSearchParams(forms[0]).get('code_verifier')).toMatch(/^[\w-]{43,}$/)
})

for (const state of ['with its state', 'without a state'] as const) {
  it(`tells what the Hosted UI came back with ${state} instead of a code`, async () => {
    const app = await left()
    const own = state === 'with its state' ? { state: app.query.get('state') ?? '' } : {}
    await app.back({ error: 'access_denied', error_description: 'No', ...own })
    await app.leaving
    expect(app.state().journey).toMatchObject({ problem: { kind: 'sent-back', error: 'access_denied', awaited: true } })
  })
}

it('tells that an error came with a state that it did not send', async () => {
  const { back, leaving, state } = await left()
  await back({ error: 'access_denied', state: 'of-somebody-else' })
  await leaving
  expect(state().journey).toMatchObject({ problem: { kind: 'sent-back', awaited: false } })
})

it('is over once the person says that the window is closed', async () => {
  const { window, leaving, state, back, query } = await left()
  window.giveUp()
  await leaving
  expect(state().journey).toMatchObject({ problem: { kind: 'sign-in-window', reason: 'closed' } })
  expect(await back({ code: 'late', state: query.get('state') ?? '' })).toBe(false)
})

it('is over once it is cancelled', async () => {
  const { session, leaving, state, back, query } = await left()
  session.cancel()
  await leaving
  expect(state().journey).toMatchObject({ problem: { kind: 'cancelled' } })
  expect(await back({ code: 'late', state: query.get('state') ?? '' })).toBe(false)
})

for (const [reason, browser] of [
  ['blocked', standIn({ blocks: true })],
  ['closed', { ...standIn(), open: () => ({ closed: true }) as Window }],
] as const) {
  it(`tells that the window was ${reason} before it went anywhere`, async () => {
    const { session, state, left: gone } = await openSession()
    await session.leaveForHostedUi(null, 'en', openSignInWindow(browser, false))
    expect(state().journey).toMatchObject({ at: 'failed', problem: { kind: 'sign-in-window', reason } })
    expect(gone).toEqual([])
  })
}

it('opens no window before the request is sent, where the person sends it', async () => {
  const browser = standIn()
  const { session, state } = await openSession()
  session.goStepByStep(true)
  const leaving = session.leaveForHostedUi(null, 'en', openSignInWindow(browser, true))
  await vi.waitFor(() => expect(state().held).toHaveLength(1))
  expect(browser.open).not.toHaveBeenCalled()
  const [held] = state().held
  session.sendHeld(held?.id ?? 0, new Map())
  await vi.waitFor(() => expect(browser.went).toHaveLength(1))
  session.cancel()
  await leaving
})
