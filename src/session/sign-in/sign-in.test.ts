import { expect, it } from 'vitest'
import { openSession, operationOf } from '../session-fixture.ts'
import { lastingStorage, memoryStorage } from '../storage/available-storage.ts'

it('a guest whose identity the pool no longer knows gets a new one at the next try', async () => {
  const { session, sent, held, forgetIdentities } = await openSession()
  await session.continueAsGuest()
  const before = held()?.identityId
  session.signOut()
  forgetIdentities()
  sent.length = 0

  await session.continueAsGuest()
  expect(session.store.getState().journey).toMatchObject({ at: 'failed', step: 'credentials' })
  await session.retry()
  expect(session.store.getState().journey.at).toBe('done')
  expect(sent).toEqual(['GetCredentialsForIdentity', 'GetId', 'GetCredentialsForIdentity', 'GetCallerIdentity'])
  expect(held()?.identityId).not.toBe(before)
})

it('an identity that was got is asked with again, where only its credentials failed', async () => {
  let isBroken = true
  const { session, sent } = await openSession({
    intercept: async (request) => {
      const isHit = isBroken && operationOf(request, '') === 'GetCredentialsForIdentity'
      return isHit ? new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }) : undefined
    },
  })
  await session.continueAsGuest()
  isBroken = false
  await session.retry()
  expect(session.store.getState().journey.at).toBe('done')
  expect(sent.filter((operation) => operation === 'GetId')).toHaveLength(1)
})

it('two tabs that begin as guests at once are one identity', async () => {
  let before: Promise<unknown> = Promise.resolve()
  const { session, otherTab, sent, held } = await openSession({
    world: {
      localStorage: memoryStorage(),
      inTurn: (_name, act) => {
        const mine = before.then(act)
        before = mine
        return mine
      },
    },
  })
  const other = otherTab()
  await Promise.all([session.continueAsGuest(), other.continueAsGuest()])
  expect(sent.filter((operation) => operation === 'GetId')).toHaveLength(1)
  expect(other.store.getState().guestIdentityId).toBe(held()?.identityId)
})

it('a guest identity that another tab got meanwhile is taken', async () => {
  const { session, otherTab, sent } = await openSession()
  const other = otherTab()
  await session.continueAsGuest()
  await other.continueAsGuest()
  expect(sent.filter((operation) => operation === 'GetId')).toHaveLength(1)
})

it('a sign-in that was cancelled while it waited for another tab sends nothing', async () => {
  const waiting: (() => void)[] = []
  const { session, sent } = await openSession({
    world: {
      inTurn: async (_name, act) => {
        await new Promise<void>((resolve) => waiting.push(resolve))
        return act()
      },
    },
  })
  const signIn = session.continueAsGuest()
  session.cancel()
  for (const goOn of waiting) goOn()
  await signIn
  expect(sent).toEqual([])
  expect(session.store.getState().journey).toMatchObject({ at: 'failed', problem: { kind: 'cancelled' } })
})

it('who cancels while the page leaves for the Hosted UI stays, with nothing of the attempt left', async () => {
  let stayed = 0
  const sessionStorage = memoryStorage()
  const { session, left } = await openSession({ world: { sessionStorage, stay: () => void stayed++ } })
  await session.leave(null, 'en')
  expect(left).toHaveLength(1)
  session.cancel()
  expect(stayed).toBe(1)
  expect(session.store.getState().journey).toMatchObject({ at: 'failed', problem: { kind: 'cancelled' } })
  expect(sessionStorage.length).toBe(0)
})

it('who cancels before the address is made does not leave', async () => {
  const sessionStorage = memoryStorage()
  const { session, left } = await openSession({ world: { sessionStorage } })
  const leaving = session.leave(null, 'en')
  session.cancel()
  await leaving
  expect(left).toEqual([])
  expect(session.store.getState().journey).toMatchObject({ at: 'failed', problem: { kind: 'cancelled' } })
  expect(sessionStorage.length).toBe(0)
})

it('who comes back from the Hosted UI without an answer finds what was chosen', async () => {
  const { session } = await openSession()
  const [{ name }] = session.connections
  session.chooseAgain({ connection: 'one that was taken out of the configuration' })
  expect(session.store.getState().signInMethod).not.toBe('hosted-ui')
  session.chooseAgain({ connection: name })
  expect(session.store.getState()).toMatchObject({
    connection: { name },
    signInMethod: 'hosted-ui',
    journey: { at: 'choosing' },
  })
})

it('where nothing can be stored, nobody leaves for the Hosted UI, and the words say why', async () => {
  const sessionStorage = lastingStorage(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  const { session, left } = await openSession({ world: { sessionStorage } })
  await session.leave(null, 'en')
  expect(left).toEqual([])
  expect(session.store.getState().journey).toMatchObject({ at: 'failed', problem: { kind: 'no-storage' } })
})
