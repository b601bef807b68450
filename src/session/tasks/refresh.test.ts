import { expect, it } from 'vitest'
import { alice } from '../session-fixture.ts'

const rotating = (graceSeconds: number) => ({ client: { refreshTokenRotation: { graceSeconds } } })

it('the replaced refresh token is taken within the grace period, and the sign-in keeps its own tokens', async () => {
  const { session, held, sent, tasks, moveClock } = await alice(rotating(30))
  await session.runTask('refresh')
  const before = held()
  moveClock(29)
  expect(await session.runTask('reuse-refresh-token')).toBe(true)
  expect(sent).toEqual(['InitiateAuth', 'GetTokensFromRefreshToken', 'GetTokensFromRefreshToken'])
  expect(held()).toEqual(before)
  const { reuse, refresh } = tasks()
  expect(reuse?.replacedBy).toBe(refresh)
  expect(Math.floor(((reuse?.at ?? 0) - (refresh?.at ?? 0)) / 1000)).toBeGreaterThanOrEqual(29)
})

it('after it the service refuses, and the sign-in goes on', async () => {
  const { session, tasks, moveClock } = await alice(rotating(30))
  await session.runTask('refresh')
  moveClock(31)
  expect(await session.runTask('reuse-refresh-token')).toBe(false)
  expect(tasks().status['reuse-refresh-token']).toMatchObject({
    at: 'failed',
    problem: { kind: 'refused', code: 'RefreshTokenReuseException' },
  })
  expect(await session.runTask('refresh')).toBe(true)
})

it('it is the replaced token that is sent', async () => {
  const { session, bodies, held } = await alice(rotating(60))
  const first = held()?.tokens?.refreshToken
  await session.runTask('refresh')
  await session.runTask('reuse-refresh-token')
  expect(JSON.parse(bodies.at(-1) ?? '{}').RefreshToken).toBe(first)
  expect(held()?.tokens?.refreshToken).not.toBe(first)
})
