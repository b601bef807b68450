import { expect, it, onTestFinished, vi } from 'vitest'
import { isDropped } from '../../token/dropped-token.ts'
import type { NewEvent } from '../../trace/record/trace.ts'
import { secretsIn } from '../../trace/redaction/redaction.ts'
import { alice, type Given } from '../session-fixture.ts'

const hour = 3600

/** @param theirs the services' clock, epoch milliseconds */
function answered(body: string, started: number, theirs: number): NewEvent {
  return {
    kind: 'exchange',
    peer: 'identity-pool',
    operation: 'GetCredentialsForIdentity',
    method: 'POST',
    url: 'http://localhost/',
    requestHeaders: [],
    requestBody: null,
    started,
    attempt: 1,
    outcome: {
      kind: 'answered',
      status: 200,
      headers: [['date', new Date(theirs).toUTCString()]],
      body,
      size: 0,
      duration: 0,
    },
  }
}

/** Timers that stand still until they are moved, with the services' clock. */
async function aliceLater(given: Given = {}) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const opened = await alice(given)
  const { moveClock, trace, held } = opened
  // In Node the SDK does not call fetch.
  const keepInTrace = () => {
    const ours = opened.world.now()
    const add = (body: string) => trace.add(answered(body, ours, ours - (given.clockAhead ?? 0)))
    const { tokens, credentials } = held() ?? {}
    const issued = JSON.stringify({ IdToken: tokens?.idToken, RefreshToken: tokens?.refreshToken })
    add(issued)
    const { secretAccessKey, sessionToken, expires } = credentials ?? {}
    const Credentials = { SecretKey: secretAccessKey, SessionToken: sessionToken, Expiration: (expires ?? 0) / 1000 }
    add(JSON.stringify({ Credentials }))
  }
  keepInTrace()
  return {
    ...opened,
    keepInTrace,
    pass: async (seconds: number) => {
      moveClock(seconds)
      await vi.advanceTimersByTimeAsync(seconds * 1000)
      await vi.dynamicImportSettled()
    },
    tokens: () => {
      const tokens = held()?.tokens
      if (!tokens) throw new Error('no tokens')
      return tokens
    },
    inTrace: (secret: string | null | undefined) =>
      trace.store.getState().runs.some((run) => secretsIn(run).has(secret ?? '')),
  }
}

it('tokens and credentials are dropped when they expire, the refresh token and what names them stay', async () => {
  const { held, tokens, inTrace, pass } = await aliceLater()
  const before = held()
  const { idToken, refreshToken } = tokens()
  await pass(2)
  await pass(hour - 10)
  expect(held()).toEqual(before)
  expect(inTrace(idToken)).toBe(true)

  await pass(10)
  await vi.waitFor(() => expect(inTrace(idToken)).toBe(false))
  expect([before?.credentials?.secretAccessKey, before?.credentials?.sessionToken].some(inTrace)).toBe(false)
  expect(inTrace(refreshToken)).toBe(true)
  expect(tokens().refreshToken).toBe(refreshToken)
  expect(isDropped(tokens().idToken) && isDropped(tokens().accessToken)).toBe(true)
  expect(Object.values(held()?.logins ?? {}).every(isDropped)).toBe(true)
  const { accessKeyId, expires } = before?.credentials ?? {}
  expect(held()?.credentials).toEqual({ accessKeyId, expires, secretAccessKey: null, sessionToken: null })
})

it('each is dropped at its own time', async () => {
  const { tokens, held, pass } = await aliceLater({ client: { accessTokenValidity: 300 } })
  await pass(2)
  await pass(300)
  await vi.waitFor(() => expect(isDropped(tokens().accessToken)).toBe(true))
  expect(isDropped(tokens().idToken)).toBe(false)
  expect(held()?.credentials?.secretAccessKey).not.toBeNull()
})

it.each([2, -2])('the services’ clock decides, with this computer’s %i hours ahead', async (hours) => {
  const { tokens, pass } = await aliceLater({ clockAhead: hours * hour * 1000 })
  await pass(2)
  await pass(hour - 10)
  expect(isDropped(tokens().idToken)).toBe(false)
  await pass(10)
  await vi.waitFor(() => expect(isDropped(tokens().idToken)).toBe(true))
})

it('after a sleep, in which no timer ran, they are dropped when the page is seen', async () => {
  const { tokens, moveClock, see } = await aliceLater()
  moveClock(2 * hour)
  expect(isDropped(tokens().idToken)).toBe(false)
  see()
  await vi.waitFor(() => expect(isDropped(tokens().idToken)).toBe(true))
})

it('a token of an earlier run, and one that was refreshed, is dropped too', async () => {
  const { session, tokens, keepInTrace, inTrace, pass } = await aliceLater()
  const old = tokens().idToken
  await pass(600)
  await session.runTask('refresh')
  keepInTrace()
  const refreshed = tokens().idToken
  session.startOver()
  await session.continueAsGuest()
  await pass(hour - 600)
  await vi.waitFor(() => expect(inTrace(old)).toBe(false))
  expect(inTrace(refreshed)).toBe(true)
  await pass(600)
  await vi.waitFor(() => expect(inTrace(refreshed)).toBe(false))
})

it('a refresh’s tokens of before and the classic flow’s credentials are dropped as well', async () => {
  const { pass, session, tasks } = await aliceLater()
  await pass(600)
  await session.runTask('refresh')
  await session.runTask('classic', {
    roleArn: 'arn:aws:iam::000000000000:role/LocalUsers',
    sessionName: 'test',
    duration: 900,
  })
  expect(tasks().status.classic).toEqual({ at: 'done' })
  await pass(hour - 600)
  await vi.waitFor(() => {
    const { refresh, classic } = tasks()
    expect(refresh && isDropped(refresh.before.idToken)).toBe(true)
    expect(refresh && isDropped(refresh.after.idToken)).toBe(false)
    expect(classic?.role.credentials.secretAccessKey).toBeNull()
  })
})

it('what was dropped can be renewed by the refresh token', async () => {
  const { held, sent, pass, session } = await aliceLater()
  await pass(2)
  await pass(hour)
  await vi.waitFor(() => expect(held()?.credentials?.secretAccessKey).toBeNull())
  await session.runTask('renew')
  // The SDK signs by the services' clock: by this computer's, STS would refuse it first.
  expect(sent).toEqual(['InitiateAuth', 'GetCredentialsForIdentity', 'GetCallerIdentity'])
  expect(held()?.credentials?.secretAccessKey).not.toBeNull()
})

it('the automatic renewal comes before, and after a sleep it comes when the page is seen', async () => {
  const { held, sent, moveClock, see, session } = await aliceLater()
  session.renewAutomatically(true)
  moveClock(2 * hour)
  see()
  await vi.advanceTimersByTimeAsync(0)
  await vi.waitFor(() => expect(sent).toEqual(['InitiateAuth', 'GetCredentialsForIdentity', 'GetCallerIdentity']))
  await vi.waitFor(() => expect(held()?.credentials?.secretAccessKey).toEqual(expect.any(String)))
})

it.each(['probe-id-token', 'probe-access-token', 'get-user', 'user-info', 'everywhere', 'classic'] as const)(
  'a token that was dropped is not sent anywhere: %s',
  async (task) => {
    const { sent, tokens, pass, session, tasks } = await aliceLater()
    await pass(2)
    await pass(hour)
    await vi.waitFor(() => expect(isDropped(tokens().idToken)).toBe(true))
    await {
      'probe-id-token': () => session.runTask('probe-id-token'),
      'probe-access-token': () => session.runTask('probe-access-token'),
      'get-user': () => session.runTask('get-user'),
      'user-info': () => session.runTask('user-info'),
      everywhere: () => session.runTask('everywhere'),
      classic: () => session.runTask('classic', { roleArn: 'arn', sessionName: 'test', duration: 900 }),
    }[task]()
    expect(tasks().status[task]).toEqual({ at: 'failed', problem: { kind: 'token-expired' } })
    expect(sent).toEqual([])
  },
)

/** @returns how many timers of a session's tasks wait; other tests' servers may run in the same process, and have theirs */
function watchTimers(): () => number {
  const waiting = new Set<unknown>()
  const { setTimeout: set, clearTimeout: clear } = globalThis
  const watched = (act: () => void, milliseconds?: number) => {
    const isOurs = /session[\\/]tasks[\\/](?!.*\.test\.)/.test(new Error().stack ?? '')
    const timer = set(() => {
      waiting.delete(timer)
      act()
    }, milliseconds)
    if (isOurs) waiting.add(timer)
    return timer
  }
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(watched as typeof setTimeout)
  vi.spyOn(globalThis, 'clearTimeout').mockImplementation((timer) => {
    waiting.delete(timer)
    clear(timer)
  })
  onTestFinished(() => void vi.restoreAllMocks())
  return () => waiting.size
}

it('after the sign-out no timer waits', async () => {
  const { session, pass } = await aliceLater()
  const waiting = watchTimers()
  session.renewAutomatically(true)
  await pass(2)
  expect(waiting()).toBeGreaterThan(0)
  session.signOut()
  // Code that arrives late plans one more look; a busy machine takes more than the usual second to bring it.
  await vi.waitFor(
    async () => {
      await pass(2)
      expect(waiting()).toBe(0)
    },
    { timeout: 10_000 },
  )
})
