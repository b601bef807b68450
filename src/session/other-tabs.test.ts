import { expect, it, vi } from 'vitest'
import { alice, type openSession } from './session-fixture.ts'

type Tab = Awaited<ReturnType<typeof openSession>>['session']

const stateOf = (tab: Tab) => tab.view.getState().state

/** alice's tab, and what opens another of the same browser. */
async function aliceAmongTabs() {
  const { session, newTab } = await alice()
  await session.joinOtherTabs()
  return {
    session,
    async openTab(): Promise<Tab> {
      const tab = newTab()
      tab.arrived({ givenUp: null, isBack: false })
      await tab.joinOtherTabs()
      return tab
    },
  }
}

it('a new tab says that another is signed in', async () => {
  const { session, openTab } = await aliceAmongTabs()
  expect(stateOf(await openTab()).lastSession).toBe('elsewhere')
  session.signOut()
  expect(stateOf(await openTab()).lastSession).toBeNull()
})

it('a new tab says so, too, where all who are signed in are kept', async () => {
  const { session, openTab } = await aliceAmongTabs()
  session.users()?.signInAnother()
  expect(stateOf(session).journey.at).toBe('choosing')
  expect(stateOf(await openTab()).lastSession).toBe('elsewhere')
  session.users()?.signOutKept()
  expect(stateOf(await openTab()).lastSession).toBeNull()
})

it('the tabs that are open already keep what they show', async () => {
  const { session, openTab } = await aliceAmongTabs()
  await openTab()
  expect(stateOf(session)).toMatchObject({ lastSession: null, journey: { at: 'done' } })
})

it('a user who signs out everywhere in one tab is told so in their others, and another user is not', async () => {
  const { session, openTab } = await aliceAmongTabs()
  const [hers, bobs] = [await openTab(), await openTab()]
  session.renewAutomatically(true)
  expect(stateOf(session).tasks.automatic).toBe(true)
  await hers.signIn({ username: 'alice', password: 'Alice-Passw0rd!', flow: 'plain' })
  await bobs.signIn({ username: 'bob', password: 'Bob-Passw0rd!', flow: 'plain' })
  await hers.runTask('everywhere')
  expect(stateOf(session).tasks).toMatchObject({ ended: ['everywhere'], endedElsewhere: true, automatic: false })
  expect(stateOf(hers).tasks).toMatchObject({ ended: ['everywhere'], endedElsewhere: false })
  expect(stateOf(bobs).tasks).toMatchObject({ ended: [], endedElsewhere: false })
})

it('a session of another connection is no news', async () => {
  const { session, openTab } = await aliceAmongTabs()
  const other = await openTab()
  other.chooseConnection('another')
  await other.continueAsGuest()
  session.signOut()
  expect(stateOf(await openTab()).lastSession).toBeNull()
})

it('a reset of the local Cognito ends the sessions of the other tabs', async () => {
  const { session, openTab } = await aliceAmongTabs()
  const other = await (await openTab()).localCognito()
  await other.reset()
  await vi.waitFor(() =>
    expect(stateOf(session)).toMatchObject({ lastSession: 'local-reset', journey: { at: 'choosing' } }),
  )
})
