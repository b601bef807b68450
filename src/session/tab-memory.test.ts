import { describe, expect, it } from 'vitest'
import { alice, openSession } from './session-fixture.ts'

const reload = { givenUp: null, isBack: false }

describe('a page that is loaded anew', () => {
  it('finds connection, method, user name and password flow', async () => {
    const { session, otherTab } = await openSession()
    session.chooseConnection('another')
    session.chooseSignInMethod('user-pool')
    session.choosePasswordFlow('plain')
    await session.signIn({ username: 'alice', password: 'Alice-Passw0rd!', flow: 'plain' })
    session.signOut()
    const anew = otherTab()
    anew.arrived(reload)
    expect(anew.view.getState().state).toMatchObject({
      connection: { name: 'Another' },
      signInMethod: 'user-pool',
      username: 'alice',
      passwordFlow: 'plain',
      lastSession: null,
    })
  })

  it('forgets what was typed as a user name where the sign-in failed: it may be a password', async () => {
    const { session, state } = await openSession()
    await session.signIn({ username: 'Alice-Passw0rd!', password: 'alice', flow: 'plain' })
    expect(state().username).toBe('')
  })

  it('stores no secret for it', async () => {
    const { world, held } = await alice()
    const stored = JSON.stringify(world.storage.read('tab'))
    expect(stored).toContain('alice')
    expect(stored).not.toContain('Alice-Passw0rd!')
    expect(stored).not.toContain(held()?.tokens?.accessToken)
  })

  it('leaves out a method that the connection has no longer', async () => {
    const { session, otherTab, world } = await openSession({ connection: { userPoolId: undefined } })
    session.chooseSignInMethod('provider-token')
    const stored = world.storage.read('tab')
    if (!stored) throw new Error('nothing is stored')
    world.storage.write('tab', { ...stored, signInMethod: 'user-pool' })
    expect(otherTab().view.getState().state.signInMethod).toBe('guest')
  })
})

describe('how the session before ended', () => {
  it.each([
    ['after a reload', async () => (await alice()).otherTab, reload, 'reloaded'],
    [
      'after a sign-in that left and was given up',
      leftForHostedUi,
      { givenUp: 'too-old', isBack: true },
      'not-returned',
    ],
    ['after the redirect of /logout', leftForLogout, reload, 'hosted-ui-signed-out'],
    ['after a /logout that showed an error', leftForLogout, { ...reload, isBack: true }, 'logout-not-returned'],
    ['in a new tab', async () => (await openSession()).otherTab, reload, null],
  ] as const)('%s', async (_, before, arrival, expected) => {
    const anew = (await before())()
    anew.arrived(arrival)
    expect(anew.view.getState().state.lastSession).toBe(expected)
  })

  it.each([
    ['signed-out', async () => {}],
    ['revoked', async ({ session }: Awaited<ReturnType<typeof alice>>) => void (await session.runTask('revoke'))],
  ] as const)('%s, and no longer once the next begins', async (expected, act) => {
    const opened = await alice()
    await act(opened)
    opened.session.signOut()
    expect(opened.state().lastSession).toBe(expected)
    await opened.session.continueAsGuest()
    expect(opened.state().lastSession).toBeNull()
  })

  it('secrets-forgotten, where nothing was issued', async () => {
    const { session, state } = await openSession()
    await session.leaveForHostedUi(null, 'en')
    session.cancel()
    session.signOut()
    expect(state().lastSession).toBe('secrets-forgotten')
    session.signOut()
    expect(state().lastSession).toBe('secrets-forgotten')
  })

  it('a page that the browser restores as it was says so, too', async () => {
    const { session, state } = await openSession()
    await session.leaveForHostedUi(null, 'en')
    session.returned()
    expect(state()).toMatchObject({ lastSession: 'not-returned', journey: { at: 'choosing' } })
    await session.signOutOfHostedUi()
    session.returned()
    expect(state().lastSession).toBe('logout-not-returned')
  })
})

async function leftForHostedUi() {
  const { session, otherTab } = await openSession()
  await session.leaveForHostedUi(null, 'en')
  return otherTab
}

async function leftForLogout() {
  const { session, otherTab } = await alice()
  await session.signOutOfHostedUi()
  return otherTab
}
