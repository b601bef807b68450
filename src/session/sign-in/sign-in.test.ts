import { expect, it } from 'vitest'
import { alice, openSession, operationOf } from '../session-fixture.ts'
import { createAppStorage } from '../storage/app-storage.ts'
import { lastingStorage, memoryStorage } from '../storage/available-storage.ts'

it('a guest whose identity the pool no longer knows gets a new one at the next try', async () => {
  const { session, state, sent, held, forgetIdentities } = await openSession()
  await session.continueAsGuest()
  const before = held()?.identityId
  session.signOut()
  forgetIdentities()
  sent.length = 0

  await session.continueAsGuest()
  expect(state().journey).toMatchObject({ at: 'failed', step: 'credentials' })
  await session.retry()
  expect(state().journey.at).toBe('done')
  expect(sent).toEqual(['GetCredentialsForIdentity', 'GetId', 'GetCredentialsForIdentity', 'GetCallerIdentity'])
  expect(held()?.identityId).not.toBe(before)
})

it('an identity that was got is asked with again, where only its credentials failed', async () => {
  let isBroken = true
  const { session, state, sent } = await openSession({
    intercept: async (request) => {
      const isHit = isBroken && operationOf(request, '') === 'GetCredentialsForIdentity'
      return isHit ? new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }) : undefined
    },
  })
  await session.continueAsGuest()
  isBroken = false
  await session.retry()
  expect(state().journey.at).toBe('done')
  expect(sent.filter((operation) => operation === 'GetId')).toHaveLength(1)
})

it('two tabs that begin as guests at once are one identity', async () => {
  let before: Promise<unknown> = Promise.resolve()
  const { session, otherTab, sent, held } = await openSession({
    world: {
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
  expect(other.view.getState().state.guestIdentityId).toBe(held()?.identityId)
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
  const { session, state, sent } = await openSession({
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
  expect(state().journey).toMatchObject({ at: 'failed', problem: { kind: 'cancelled' } })
})

const keysOf = (storage: Storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index))

it('a cancellation while the page leaves for the Hosted UI keeps it, with nothing of the attempt left', async () => {
  let stayed = 0
  const sessionStorage = memoryStorage()
  const { session, state, left } = await openSession({
    world: {
      storage: createAppStorage({ local: memoryStorage(), session: sessionStorage }),
      stay: () => void stayed++,
    },
  })
  await session.leaveForHostedUi(null, 'en')
  expect(left).toHaveLength(1)
  session.cancel()
  expect(stayed).toBe(1)
  expect(state().journey).toMatchObject({ at: 'failed', problem: { kind: 'cancelled' } })
  expect(keysOf(sessionStorage)).toEqual(['cognito-inspector.tab'])
})

it('a cancellation before the address is made keeps the page', async () => {
  const sessionStorage = memoryStorage()
  const { session, state, left } = await openSession({
    world: { storage: createAppStorage({ local: memoryStorage(), session: sessionStorage }) },
  })
  const leaving = session.leaveForHostedUi(null, 'en')
  session.cancel()
  await leaving
  expect(left).toEqual([])
  expect(state().journey).toMatchObject({ at: 'failed', problem: { kind: 'cancelled' } })
  expect(keysOf(sessionStorage)).toEqual(['cognito-inspector.tab'])
})

it('where nothing can be stored, the page is not left for the Hosted UI, and the words say why', async () => {
  const sessionStorage = lastingStorage(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  const { session, state, left } = await openSession({
    world: { storage: createAppStorage({ local: memoryStorage(), session: sessionStorage }) },
  })
  await session.leaveForHostedUi(null, 'en')
  expect(left).toEqual([])
  expect(state().journey).toMatchObject({ at: 'failed', problem: { kind: 'no-storage' } })
})

it('a sign-out while the credentials are drawn sends no request with them', async () => {
  let onPainted = () => {}
  const { session, sent } = await alice({ world: { painted: async () => onPainted() } })
  session.signOut()
  onPainted = () => session.signOut()
  await session.continueAsGuest()
  expect(sent).toEqual(['GetId', 'GetCredentialsForIdentity'])
})

it('each sign-in with SRP has a key pair of its own, also the one that was made ahead', async () => {
  const { session, bodies } = await alice()
  for (let signIn = 0; signIn < 3; signIn++) {
    await session.signIn({ username: 'alice', password: 'Alice-Passw0rd!', flow: 'srp' })
  }
  const publicKeys = bodies.flatMap((body) => /"SRP_A":"(\w+)"/.exec(body)?.[1] ?? [])
  expect(publicKeys).toHaveLength(3)
  expect(new Set(publicKeys).size).toBe(3)
})
