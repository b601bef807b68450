import { expect, it, vi } from 'vitest'
import { alice } from '../session-fixture.ts'

it('everything is ended in an order that lets each be ended', async () => {
  const { sent, left, held, session } = await alice()
  await session.runTask('all')
  expect(sent).toEqual(['GlobalSignOut', 'RevokeToken'])
  expect(held()).toBeNull()
  await vi.waitFor(() => expect(left).toEqual([expect.stringContaining('/logout?client_id=localclient')]))
})

it.each(['everywhere', 'revoke'] as const)('everything is ended, too, after %s', async (kind) => {
  const { left, held, session } = await alice()
  await session.runTask(kind)
  await session.runTask('all')
  expect(held()).toBeNull()
  await vi.waitFor(() => expect(left).toHaveLength(1))
})

it('everything is ended where another tab has signed out everywhere meanwhile', async () => {
  const { sent, left, held, session, otherTab } = await alice()
  const other = otherTab()
  await other.signIn({ username: 'alice', password: 'Alice-Passw0rd!', flow: 'plain' })
  await other.runTask('everywhere')
  sent.length = 0
  await session.runTask('all')
  expect(sent).toEqual(['GlobalSignOut', 'RevokeToken'])
  expect(held()).toBeNull()
  await vi.waitFor(() => expect(left).toHaveLength(1))
})

it('where one thing can’t be ended the page stays, and the others are', async () => {
  const { sent, left, held, moveClock, session, tasks } = await alice({ client: { accessTokenValidity: 300 } })
  moveClock(301)
  await session.runTask('all')
  expect(sent).toEqual(['GlobalSignOut', 'RevokeToken'])
  expect(tasks()).toMatchObject({
    ended: ['revoke'],
    status: { all: { at: 'failed', problem: { message: 'Access Token has expired' } } },
  })
  expect(held()).not.toBeNull()
  expect(left).toEqual([])
})
