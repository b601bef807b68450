import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { alice } from '../session-fixture.ts'

it('who signs out while the credentials are drawn has nobody asked with them any more', async () => {
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

it('a renewal is one request, and STS is asked again only where the role may differ', async () => {
  const { held, sent, session } = await alice()
  const before = held()
  await session.runTask('renew')
  expect(sent).toEqual(['GetCredentialsForIdentity'])
  expect(held()?.credentials?.accessKeyId).not.toBe(before?.credentials?.accessKeyId)
  expect(held()?.identityId).toBe(before?.identityId)

  await session.runTask('refresh')
  await session.runTask('renew')
  expect(sent.slice(1)).toEqual(['InitiateAuth', 'GetCredentialsForIdentity', 'GetCallerIdentity'])
  await session.runTask('renew')
  expect(sent.slice(4)).toEqual(['GetCredentialsForIdentity'])
})

it('an ID token that has expired is refreshed first', async () => {
  const { moveClock, held, sent, session, tasks } = await alice({ client: { idTokenValidity: 300 } })
  moveClock(301)
  await session.runTask('renew')
  expect(sent).toEqual(['InitiateAuth', 'GetCredentialsForIdentity', 'GetCallerIdentity'])
  expect(tasks().status.renew).toEqual({ at: 'done' })
  expect(held()?.credentials).not.toBeNull()
})

it('a failure keeps the old credentials, and says why', async () => {
  const { held, forgetIdentities, session, tasks } = await alice()
  const before = held()
  forgetIdentities()
  await session.runTask('renew')
  expect(held()).toEqual(before)
  expect(tasks().status.renew).toMatchObject({
    at: 'failed',
    problem: { kind: 'refused', service: 'identity-pool', code: 'ResourceNotFoundException' },
  })
})

it('what comes after the sign-out is dropped', async () => {
  const { session, held, tasks } = await alice()
  const renewal = session.runTask('renew')
  session.signOut()
  await renewal
  expect(held()).toBeNull()
  expect(tasks().status).toEqual({})
})

it('two refreshes at once are one', async () => {
  const { sent, session } = await alice({ client: { refreshTokenRotation: { graceSeconds: 0 } } })
  await Promise.all([session.runTask('refresh'), session.runTask('refresh'), session.runTask('probe-refresh-token')])
  expect(sent).toEqual(['InitiateAuth', 'GetTokensFromRefreshToken'])
})

it('everything is ended in an order that lets each be ended', async () => {
  const { sent, left, held, session } = await alice()
  await session.runTask('all')
  expect(sent).toEqual(['GlobalSignOut', 'RevokeToken'])
  expect(held()).toBeNull()
  expect(left).toEqual([expect.stringContaining('/logout?client_id=localclient')])
})

it.each(['everywhere', 'revoke'] as const)('everything is ended, too, after %s', async (kind) => {
  const { left, held, session } = await alice()
  await session.runTask(kind)
  await session.runTask('all')
  expect(held()).toBeNull()
  expect(left).toHaveLength(1)
})

describe('renewing by itself, where the first try fails', () => {
  async function failedOnce() {
    let isBroken = false
    const opened = await alice({ intercept: async () => (isBroken ? webPage() : undefined) })
    const { moveClock, session, tasks } = opened
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    isBroken = true
    moveClock(3600 - 299)
    session.renewAutomatically(true)
    const failed = { at: 'failed', problem: { kind: 'unreadable' } }
    await vi.waitFor(() => expect(tasks()).toMatchObject({ status: { renew: failed } }))
    return {
      ...opened,
      repair: () => {
        isBroken = false
      },
    }
  }

  it('it is tried again a minute later', async () => {
    const { repair, tasks } = await failedOnce()
    repair()
    vi.advanceTimersByTime(60_000)
    await vi.waitFor(() => expect(tasks().status.renew).toEqual({ at: 'done' }))
    expect(tasks()).toMatchObject({ automatic: true, stopped: false })
  })

  it('it is given up once the credentials have expired', async () => {
    const { moveClock, tasks } = await failedOnce()
    expect(tasks()).toMatchObject({ automatic: true, stopped: false })
    moveClock(300)
    vi.advanceTimersByTime(60_000)
    await vi.waitFor(() => expect(tasks()).toMatchObject({ automatic: false, stopped: true }))
  })
})

const webPage = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })

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

it('credentials that have expired are not used', async () => {
  const { session, sent, tasks, moveClock } = await alice()
  moveClock(3601)
  expect(await session.runTask('probe-credentials')).toBe(false)
  expect(sent).toEqual([])
  expect(tasks().status['probe-credentials']).toEqual({ at: 'failed', problem: { kind: 'credentials-expired' } })
})
