import { describe, expect, it, vi } from 'vitest'
import { exchange } from '../../testing/trace-fixture.ts'
import { isInTheClear } from '../forgetting.ts'
import type { Session } from '../session.ts'
import { openSession } from '../session-fixture.ts'
import type { Users } from './users.ts'

async function usersOf(session: Session): Promise<Users> {
  await vi.waitFor(() => expect(session.users()).toBeDefined(), { timeout: 10_000 })
  const users = session.users()
  if (!users) throw new Error('nobody has signed in')
  return users
}

const asAlice = { username: 'alice', password: 'Alice-Passw0rd!', flow: 'plain' } as const

/** A guest, who is kept, then alice, who is shown. */
async function opened() {
  const page = await openSession()
  await page.session.continueAsGuest()
  const users = await usersOf(page.session)
  users.signInAnother()
  await page.session.signIn(asAlice)
  const numbers = () => users.store.getState().kept.map(({ number }) => number)
  /** In Node the SDK sends past the recorder. */
  const record = (AccessToken: string) => page.trace.add(exchange({ requestBody: JSON.stringify({ AccessToken }) }))
  const run = (number: number) => page.trace.store.getState().runs.find((each) => each.number === number)
  return { ...page, users, numbers, run, record, secret: () => page.held()?.credentials?.secretAccessKey ?? '' }
}

/** A guest of a connection that the user entered, who is kept; its hosts were confirmed. */
async function atOwnConnection() {
  const page = await opened()
  const own = await page.session.ownConnections()
  const { id: _its, ...settings } = page.state().connection
  page.users.signOutKept()
  const mine = own.add({ ...settings, name: 'Mine' })
  page.session.chooseConnection(mine.id)
  page.session.trustEndpoints()
  await page.session.continueAsGuest()
  page.users.signInAnother()
  const [number = 0] = page.numbers()
  return { ...page, own, mine, number }
}

describe('users beside one another', () => {
  it('keeps the one who was shown, and shows another by one call, with the tokens and tasks of that one', async () => {
    const { users, session, state, held, tasks, numbers, trace } = await opened()
    const ofAlice = held()
    await session.runTask('get-user')
    expect(users.store.getState().kept).toMatchObject([{ number: 1, name: null, signInMethod: 'guest' }])
    users.show(1)
    expect(held()).toMatchObject({ signInMethod: 'guest', tokens: null })
    expect(tasks().answers).toEqual({})
    expect(users.store.getState()).toMatchObject({ kept: [{ number: 2, name: 'alice' }] })
    expect(users.shown()).toMatchObject({ number: 1, name: null })
    users.show(2)
    expect(held()).toBe(ofAlice)
    expect(tasks().answers['get-user']).toBeDefined()
    expect(state().journey.at).toBe('done')
    expect(numbers()).toEqual([1])
    expect(trace.store.getState().runs.map(({ state: at }) => at)).toEqual(['done', 'done'])
  })

  it('records what follows in the run of the one who is shown', async () => {
    const { users, run, record } = await opened()
    record('of alice')
    users.show(1)
    record('of the guest')
    expect(JSON.stringify(run(1))).toContain('of the guest')
    expect(JSON.stringify(run(2))).not.toContain('of the guest')
  })

  it('has no secret in what is drawn', async () => {
    const { users, held, secret } = await opened()
    const drawn = JSON.stringify([users.store.getState(), users.compared([1, 2]), users.shown()])
    const tokens = held()?.tokens
    expect(secret()).not.toBe('')
    for (const hidden of [secret(), tokens?.idToken, tokens?.accessToken, tokens?.refreshToken])
      expect(drawn).not.toContain(hidden)
  })

  it('signs one out by itself: the other keeps what it has, in the trace too', async () => {
    const { users, numbers, held, run, record, secret } = await opened()
    record('token-of-alice-0123456789')
    users.show(1)
    record('token-of-the-guest-0123456789')
    record('token-of-alice-0123456789')
    users.signOut(2)
    expect(numbers()).toEqual([])
    expect(JSON.stringify(run(2) ?? null)).toBe('null')
    record('next-token-of-the-guest-0123456789')
    await vi.waitFor(() => expect(run(2)?.redacted).toBe(true), { timeout: 10_000 })
    expect(JSON.stringify([run(1), run(2)])).not.toContain('token-of-alice-0123456789')
    expect(JSON.stringify(run(1))).toContain('"token-of-the-guest-0123456789')
    expect(JSON.stringify(run(1))).toContain('next-token-of-the-guest-0123456789')
    expect(secret()).not.toBe('')
    users.show(2)
    expect(held()).toMatchObject({ signInMethod: 'guest' })
  })

  it('the way out of the one who is shown leaves the others as they are, but for what was that user’s', async () => {
    const { users, session, state, numbers, held, run, record, trace } = await opened()
    record('token-of-alice-0123456789')
    users.show(1)
    record('token-of-the-guest-0123456789')
    record('token-of-alice-0123456789')
    users.show(2)
    session.signOut()
    expect([state().journey.at, numbers()]).toEqual(['choosing', [1]])
    expect(state().lastSession).toBe('signed-out')
    await vi.waitFor(() => expect(run(2)?.redacted).toBe(true), { timeout: 10_000 })
    expect(JSON.stringify(trace.store.getState())).not.toContain('token-of-alice-0123456789')
    expect(JSON.stringify(run(1))).toContain('token-of-the-guest-0123456789')
    users.show(1)
    expect(held()?.credentials?.secretAccessKey).toEqual(expect.any(String))
    session.signOut()
    await vi.waitFor(() => expect(run(1)?.redacted).toBe(true), { timeout: 10_000 })
    expect(JSON.stringify(trace.store.getState())).not.toContain('token-of-the-guest-0123456789')
  })

  it('what an attempt left is forgotten by itself, and that of those who are kept with them', async () => {
    const { users, session, state, numbers, record, run, trace } = await opened()
    record('token-of-alice-0123456789')
    users.signInAnother()
    expect(isInTheClear(trace.store.getState().runs, state().keptRuns)).toBe(false)
    trace.begin('user-pool', state().connection)
    record('left-by-the-attempt-0123456789')
    expect(isInTheClear(trace.store.getState().runs, state().keptRuns)).toBe(true)
    session.signOut()
    await vi.waitFor(() => expect(run(3)?.redacted).toBe(true), { timeout: 10_000 })
    expect([state().lastSession, numbers()]).toEqual(['secrets-forgotten', [1, 2]])
    expect(JSON.stringify(run(2))).toContain('token-of-alice-0123456789')
    users.signOutKept()
    await vi.waitFor(() => expect(run(2)?.redacted).toBe(true), { timeout: 10_000 })
    expect(JSON.stringify(trace.store.getState())).not.toContain('token-of-alice-0123456789')
  })

  it('an account that was asked about before a sign-in is none of theirs', async () => {
    const { users, state, numbers, trace } = await opened()
    trace.begin('account', state().connection)
    users.signInAnother()
    expect(numbers()).toEqual([1, 2])
    expect(trace.store.getState().runs.map(({ number }) => number)).toEqual([1, 3, 2])
  })

  it('goes on in a run of its own where the trace has no room left for the one it had', async () => {
    const { users, state, run, record, trace } = await opened()
    for (let time = 0; time < 10; time++) trace.begin('check', state().connection)
    expect(run(2)).toBeUndefined()
    users.show(1)
    record('of the guest')
    expect(JSON.stringify(run(users.shown()?.number ?? 0))).toContain('of the guest')
    const numbers = users.store.getState().kept.map(({ number }) => number)
    expect(new Set([...numbers, users.shown()?.number]).size).toBe(2)
  })

  it('has the device back that this browser is remembered as, though the connection was changed meanwhile', async () => {
    const { session, state, held, emulated } = await openSession()
    await session.signIn({ username: 'nora', password: 'Nora-Passw0rd!', flow: 'srp' })
    await session.answer({ name: 'SMS_MFA', code: emulated.outbox[0]?.code ?? '' })
    await session.runTask('remember-device')
    const [device] = state().devices
    const users = await usersOf(session)
    users.signInAnother()
    session.chooseConnection('another')
    expect(state().devices).toEqual([])
    users.show(1)
    expect(state().devices).toEqual([device])
    expect(held()?.tokens?.refreshToken).toEqual(expect.any(String))
    expect(await session.runTask('refresh')).toBe(true)
  })

  it('changes nobody while an answer is awaited', async () => {
    const { users, session, numbers, state } = await opened()
    const task = session.runTask('refresh')
    users.show(1)
    users.signInAnother()
    expect([numbers(), state().journey.at]).toEqual([[1], 'done'])
    await task
    users.show(1)
    expect(numbers()).toEqual([2])
  })
})

describe('what happens elsewhere', () => {
  it('a change of the connection keeps them, and a press brings their connection back', async () => {
    const { users, session, state, numbers } = await opened()
    users.signInAnother()
    session.chooseConnection('another')
    await Promise.resolve()
    expect(numbers()).toEqual([1, 2])
    users.show(2)
    expect(state()).toMatchObject({ connection: { name: 'Local Cognito' }, journey: { at: 'done' } })
  })

  it('a reset of the local Cognito drops them', async () => {
    const { users, session, numbers, record, run } = await opened()
    record('token-of-alice-0123456789')
    users.signInAnother()
    await (await session.localCognito()).reset()
    expect(numbers()).toEqual([])
    await vi.waitFor(() => expect(run(2)?.redacted).toBe(true), { timeout: 10_000 })
    expect(JSON.stringify(run(2))).not.toContain('token-of-alice-0123456789')
  })

  it('a connection that is renamed keeps them, with the hosts that were confirmed for it', async () => {
    const { users, own, mine, state, number } = await atOwnConnection()
    own.edit(mine.id, { ...mine, name: 'Renamed' })
    expect(users.store.getState().kept).toMatchObject([{ connection: { name: 'Renamed' } }])
    users.show(number)
    expect(state()).toMatchObject({ connection: { name: 'Renamed' }, trusted: { name: 'Renamed' } })
  })

  it.each<[string, (opened: Awaited<ReturnType<typeof atOwnConnection>>) => unknown]>([
    ['changed', ({ own, mine }) => own.edit(mine.id, { ...mine, identityPoolId: 'eu-west-1:other' })],
    ['deleted', ({ own, mine }) => own.remove(mine.id)],
  ])('a connection that is %s drops them, with their secrets', async (_what, act) => {
    const opened = await atOwnConnection()
    const { users, record, run, session, state, number } = opened
    users.show(number)
    record('token-of-the-guest-0123456789')
    users.signInAnother()
    session.chooseConnection('another')
    act(opened)
    expect([users.store.getState().kept, state().keptRuns]).toEqual([[], []])
    await vi.waitFor(() => expect(run(number)?.redacted).toBe(true), { timeout: 10_000 })
    expect(JSON.stringify(run(number))).not.toContain('token-of-the-guest-0123456789')
  })

  it('a reload is told of where there were only users who were kept', async () => {
    const { users, otherTab } = await opened()
    users.signInAnother()
    const anew = otherTab()
    anew.arrived({ givenUp: null, isBack: false })
    expect(anew.view.getState().state.lastSession).toBe('reloaded')
  })

  it('the way back from /logout is told of, though users were kept when the page was left', async () => {
    const { session, otherTab, left } = await opened()
    await session.signOutOfHostedUi()
    expect(left).toHaveLength(1)
    const anew = otherTab()
    anew.arrived({ givenUp: null, isBack: false })
    expect(anew.view.getState().state.lastSession).toBe('hosted-ui-signed-out')
  })

  it('a sign-out everywhere is told of the same user, in this tab and another', async () => {
    const { users, session, newTab } = await opened()
    users.signInAnother()
    await session.signIn(asAlice)
    const ended = () => users.store.getState().kept.map(({ isEnded }) => isEnded)
    await session.runTask('everywhere')
    expect(ended()).toEqual([false, true])
    users.signInAnother()
    await session.signIn(asAlice)
    users.signInAnother()
    const other = newTab()
    await other.signIn(asAlice)
    expect(ended()).toEqual([false, true, true, false])
    await other.runTask('everywhere')
    expect(ended()).toEqual([false, true, true, true])
  })

  it('what expires meanwhile is dropped', async () => {
    const { users, secret, moveClock, see, held } = await opened()
    const ofAlice = secret()
    users.show(1)
    moveClock(3700)
    see()
    users.show(2)
    expect(ofAlice).not.toBe('')
    expect(held()?.credentials).toMatchObject({ secretAccessKey: null })
    expect(held()?.tokens?.idToken).toMatch(/•••$/)
  })
})
