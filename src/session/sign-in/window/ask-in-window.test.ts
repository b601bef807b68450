import { expect, it, vi } from 'vitest'
import { hostedUiOrigin } from '../../../connection/connection.ts'
import { testBrowser } from '../../../testing/browser-fixture.ts'
import { openSession } from '../../session-fixture.ts'
import { handOver } from './hand-over.ts'
import { openSignInWindow } from './sign-in-window.ts'

/** A window that goes nowhere, but tells where it was sent and under which name it is waited for. */
function standIn() {
  const sent: { readonly url: string; readonly name: string }[] = []
  const names: string[] = []
  const sessionStorage = { clear: () => {}, setItem: (_: string, value: string) => void names.push(value) }
  const location = { replace: (url: string) => void sent.push({ url, name: names.at(-1) ?? '' }) }
  const opened = { closed: false, opener: null, close: vi.fn(), sessionStorage, location }
  return { sent, close: opened.close, window: openSignInWindow({ open: () => opened as unknown as Window }, false) }
}

/** Alice, signed in through the Hosted UI, in whose browser her session there is kept. */
async function fromHostedUi() {
  const app = await openSession()
  const browser = testBrowser(hostedUiOrigin(app.state().connection) ?? '', fetch)

  /** @returns what the window comes back with, once it is handed over */
  async function back({ sent }: ReturnType<typeof standIn>, more?: Readonly<Record<string, string>>) {
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    const [{ url, name } = { url: '', name: '' }] = sent
    let page = await browser.visit(url)
    if (!page.left) page = await browser.submit({ username: 'alice', password: 'Alice-Passw0rd!' })
    const address = new URL(page.url)
    for (const [member, value] of Object.entries(more ?? {})) address.searchParams.set(member, value)
    expect(await handOver(address.href, name)).toBe(true)
    return { asked: new URL(url).searchParams, came: address.searchParams }
  }

  const first = standIn()
  const leaving = app.session.leaveForHostedUi(null, 'ja', first.window)
  await back(first)
  await leaving
  expect(app.state().journey).toMatchObject({ at: 'done' })
  await app.session.runTask('sign-out-elsewhere', 'hosted-ui')
  app.sent.length = 0
  return { ...app, browser, back }
}

async function probed(app: Awaited<ReturnType<typeof fromHostedUi>>, more?: Readonly<Record<string, string>>) {
  const opened = standIn()
  const running = app.session.runTask('probe-cookie', opened.window)
  const way = await app.back(opened, more)
  await running
  return { ...way, status: app.tasks().status['probe-cookie'] }
}

it('asks with prompt=none whether the session is there, and makes nothing of the code', async () => {
  const app = await fromHostedUi()
  const { asked, came, status } = await probed(app)
  expect(Object.fromEntries(asked)).toMatchObject({ prompt: 'none', code_challenge_method: 'S256' })
  expect(asked.has('identity_provider')).toBe(false)
  expect(came.has('code')).toBe(true)
  expect(status).toEqual({ at: 'done' })
  expect(app.sent).not.toContain('/oauth2/token')
  expect(app.tasks().trials?.seen['hosted-ui']).toEqual({ cookie: 'works' })
  const events = app.trace.store.getState().runs.at(-1)?.events.slice(-2) ?? []
  expect(events.map((event) => event.kind === 'redirect' && event.direction)).toEqual(['left', 'returned'])
})

it('takes login_required for the refusal that it is', async () => {
  const app = await fromHostedUi()
  app.browser.cookies.clear()
  const { came, status } = await probed(app)
  expect(came.get('error')).toBe('login_required')
  expect(status).toMatchObject({ at: 'failed', problem: { kind: 'sent-back', error: 'login_required', awaited: true } })
  expect(app.tasks().trials?.seen['hosted-ui']).toEqual({ cookie: 'refused' })
  expect(app.state().journey).toMatchObject({ at: 'done' })
})

it('takes neither the answer to another request nor another error for one', async () => {
  const app = await fromHostedUi()
  expect((await probed(app, { state: 'of-somebody-else' })).status).toMatchObject({
    problem: { kind: 'unexpected-return', reason: 'no-attempt' },
  })
  app.browser.cookies.clear()
  expect((await probed(app, { error: 'server_error' })).status).toMatchObject({ problem: { error: 'server_error' } })
  expect((await probed(app, { state: 'forged' })).status).toMatchObject({ problem: { awaited: false } })
  expect(app.tasks().trials?.seen).toEqual({})
})

it('is over once it is cancelled, or the sign-in is', async () => {
  const app = await fromHostedUi()
  const cancelled = standIn()
  const running = app.session.runTask('probe-cookie', cancelled.window)
  await vi.waitFor(() => expect(cancelled.sent).toHaveLength(1))
  app.session.cancelTask('probe-cookie')
  await running
  expect(cancelled.close).toHaveBeenCalled()
  expect(app.tasks().status['probe-cookie']).toMatchObject({ problem: { kind: 'sign-in-window', reason: 'closed' } })
  const left = standIn()
  const leaving = app.session.runTask('probe-cookie', left.window)
  await vi.waitFor(() => expect(left.sent).toHaveLength(1))
  app.session.signOut()
  expect(await leaving).toBe(false)
  expect(left.close).toHaveBeenCalled()
})
