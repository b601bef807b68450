import { expect, it, onTestFinished } from 'vitest'
import { seedWithClient } from '../emulator/emulator-fixture.ts'
import { localConnection } from '../emulator/local-connection.ts'
import { serveEmulator } from '../emulator/node-server.ts'
import { sharedKeys } from '../emulator/signing-keys-fixture.ts'
import { createRecord } from '../trace/record.ts'
import { createRecorder } from '../trace/recorder.ts'
import { createAfterwards } from './afterwards.ts'
import { availableStorage } from './available-storage.ts'
import { progressOf } from './journey.ts'
import { createPreferences } from './preferences.ts'
import { createSession } from './session.ts'

const memory = () =>
  availableStorage(() => {
    throw new Error('blocked')
  })

/** alice, signed in at an emulator of her own. */
async function alice(client: Parameters<typeof seedWithClient>[0] = {}) {
  const seed = seedWithClient(client)
  const sent: string[] = []
  const left: string[] = []
  const publicKeys: string[] = []
  let onPainted = () => {}
  let moved = 0
  const now = () => Date.now() + moved
  const intercept = async (request: Request) => {
    const target = request.headers.get('x-amz-target')?.split('.')[1]
    const body = await request.text()
    sent.push(target ?? new URLSearchParams(body).get('Action') ?? '')
    const [, publicKey] = /"SRP_A":"(\w+)"/.exec(body) ?? []
    if (publicKey) publicKeys.push(publicKey)
    return undefined
  }
  const { origin, close, emulator } = await serveEmulator({
    seed,
    port: 0,
    intercept,
    now,
    signingKeys: await sharedKeys(),
  })
  onTestFinished(close)
  const record = createRecord(now)
  const session = createSession(
    {
      record,
      // In Node the SDK does not call fetch.
      recorder: createRecorder(record, fetch, now),
      localStorage: memory(),
      preferences: createPreferences(memory()),
      sessionStorage: memory(),
      origin: 'http://localhost:5173',
      goTo: (url) => void left.push(url),
      keepRecord: async () => {},
      painted: async () => onPainted(),
      now,
    },
    [localConnection(seed, origin)],
  )
  await session.signIn({ username: 'alice', password: 'Alice-Passw0rd!', flow: 'plain' })
  sent.length = 0
  return {
    session,
    sent,
    left,
    publicKeys,
    whenPainted: (act: () => void) => {
      onPainted = act
    },
    afterwards: createAfterwards(session),
    held: () => progressOf(session.store.getState().journey),
    forgetIdentities: () => emulator.emulated.identityPools.get(seed.identityPool.id)?.identities.clear(),
    moveClock: (seconds: number) => {
      moved += seconds * 1000
    },
  }
}

it('who signs out while the credentials are drawn has nobody asked with them any more', async () => {
  const { session, sent, whenPainted } = await alice()
  session.signOut()
  whenPainted(() => session.signOut())
  await session.continueAsGuest()
  expect(sent).toEqual(['GetId', 'GetCredentialsForIdentity'])
})

it('each sign-in with SRP has a key pair of its own, also the one that was made ahead', async () => {
  const { session, publicKeys } = await alice()
  for (let signIn = 0; signIn < 3; signIn++) {
    await session.signIn({ username: 'alice', password: 'Alice-Passw0rd!', flow: 'srp' })
  }
  expect(new Set(publicKeys).size).toBe(3)
})

it('a renewal is one request, and STS is asked again only where the role may differ', async () => {
  const { afterwards, held, sent } = await alice()
  const before = held()
  await afterwards.renew()
  expect(sent).toEqual(['GetCredentialsForIdentity'])
  expect(held()?.credentials?.accessKeyId).not.toBe(before?.credentials?.accessKeyId)
  expect(held()?.identityId).toBe(before?.identityId)

  await afterwards.refresh()
  await afterwards.renew()
  expect(sent.slice(1)).toEqual(['InitiateAuth', 'GetCredentialsForIdentity', 'GetCallerIdentity'])
  await afterwards.renew()
  expect(sent.slice(4)).toEqual(['GetCredentialsForIdentity'])
})

it('an ID token that has expired is refreshed first', async () => {
  const { afterwards, moveClock, held, sent } = await alice({ idTokenValidity: 300 })
  moveClock(301)
  await afterwards.renew()
  expect(sent).toEqual(['InitiateAuth', 'GetCredentialsForIdentity', 'GetCallerIdentity'])
  expect(afterwards.store.getState().tasks.renew).toEqual({ at: 'done' })
  expect(held()?.credentials).not.toBeNull()
})

it('a failure keeps the old credentials, and says why', async () => {
  const { afterwards, held, forgetIdentities } = await alice()
  const before = held()
  forgetIdentities()
  await afterwards.renew()
  expect(held()).toEqual(before)
  expect(afterwards.store.getState().tasks.renew).toMatchObject({
    at: 'failed',
    problem: { kind: 'refused', service: 'identity-pool', code: 'ResourceNotFoundException' },
  })
})

it('what comes after the sign-out is dropped', async () => {
  const { afterwards, session, held } = await alice()
  const renewal = afterwards.renew()
  session.signOut()
  await renewal
  expect(held()).toBeNull()
  expect(afterwards.store.getState().tasks).toEqual({})
})

it('two refreshes at once are one', async () => {
  const { afterwards, sent } = await alice({ refreshTokenRotation: { graceSeconds: 0 } })
  await Promise.all([afterwards.refresh(), afterwards.refresh(), afterwards.tryThing('refresh')])
  expect(sent).toEqual(['InitiateAuth', 'GetTokensFromRefreshToken'])
})

it('everything is ended in an order that lets each be ended', async () => {
  const { afterwards, sent, left, held } = await alice()
  await afterwards.endAll()
  expect(sent).toEqual(['GlobalSignOut', 'RevokeToken'])
  expect(held()).toBeNull()
  expect(left).toEqual([expect.stringContaining('/logout?client_id=localclient')])
})

it('where one thing can’t be ended the page stays, and the others are', async () => {
  const { afterwards, sent, left, held, moveClock } = await alice({ accessTokenValidity: 300 })
  moveClock(301)
  await afterwards.endAll()
  expect(sent).toEqual(['GlobalSignOut', 'RevokeToken'])
  expect(afterwards.store.getState()).toMatchObject({
    ended: ['revoke'],
    tasks: { all: { at: 'failed', problem: { message: 'Access Token has expired' } } },
  })
  expect(held()).not.toBeNull()
  expect(left).toEqual([])
})

it('credentials that have expired are not used', async () => {
  const { afterwards, session, sent } = await alice()
  session.store.setState(({ journey }) => {
    if (journey.at !== 'done' || !journey.progress.credentials) throw new Error('not signed in')
    const credentials = { ...journey.progress.credentials, expires: 1 }
    return { journey: { ...journey, progress: { ...journey.progress, credentials } } }
  })
  expect(await afterwards.tryThing('credentials')).toBe(false)
  expect(sent).toEqual([])
  const task = { at: 'failed', problem: { kind: 'credentials-expired' } }
  expect(afterwards.store.getState().tasks['try-credentials']).toEqual(task)
})
