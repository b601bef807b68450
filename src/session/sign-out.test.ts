import { expect, it } from 'vitest'
import { openSession } from './session-fixture.ts'
import { createAppStorage } from './storage/app-storage.ts'
import { memoryStorage } from './storage/available-storage.ts'

it('a sign-out leaves neither the attempt nor the trace of a sign-in that was leaving', async () => {
  const sessionStorage = memoryStorage()
  const { session, trace, left } = await openSession({
    world: { storage: createAppStorage({ local: memoryStorage(), session: sessionStorage }) },
  })
  const names = () => Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index))
  await session.leaveForHostedUi(null, 'en')
  expect(left).toHaveLength(1)
  expect(names()).toHaveLength(3)
  const state = new URL(left[0] ?? '').searchParams.get('state')
  expect(JSON.stringify(trace.store.getState())).toContain(state)
  session.signOut()
  expect(names()).toEqual(['cognito-inspector.tab'])
  await expect.poll(() => trace.store.getState().runs).toHaveLength(1)
  expect(JSON.stringify(trace.store.getState())).not.toContain(state)
})
