import { expect, it, vi } from 'vitest'
import { type Given, openSession } from '../../session-fixture.ts'

const zoe = { username: 'zoe', password: 'Zoe-Passw0rd!' }
const attributes = [['email', 'zoe@example.com']] as const
/** Such a client gives no Session at a sign-up. */
const byPassword: Given = { client: { explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] } }

/** The machine may be busy. */
const waiting = { timeout: 10_000 }
const typed = { ...zoe, flow: 'plain' } as const

async function opened(given?: Given) {
  const all = await openSession(given)
  const { session, trace } = all
  return {
    ...all,
    code: async (username: string) => (await session.localCognito()).code({ username }),
    runs: () => trace.store.getState().runs,
  }
}

async function signedUp(given?: Given) {
  const all = await opened(given)
  all.session.openAccount({ at: 'signing-up' })
  await all.session.runTask('sign-up', { ...zoe, attributes }, typed)
  return all
}

it('a user signs up, confirms with the code, and is signed in with the typed password', async () => {
  const { session, tasks, code, sent, held } = await signedUp(byPassword)
  expect(tasks().account).toMatchObject({
    at: 'confirming',
    username: 'zoe',
    delivery: { destination: 'z***@e***', medium: 'EMAIL' },
  })
  await session.runTask('confirm-sign-up', await code('zoe'), typed)
  expect(tasks().account).toEqual({ at: 'ready', username: 'zoe', after: 'confirming' })
  await vi.waitFor(() => expect(held()?.caller?.arn).toMatch('LocalUsers'), waiting)
  expect(sent.filter((operation) => !operation.startsWith('/'))).toEqual([
    ...['SignUp', 'ConfirmSignUp', 'InitiateAuth'],
    ...['GetId', 'GetCredentialsForIdentity', 'GetCallerIdentity'],
  ])
})

it('a user without a password goes straight on with the Session of the confirmation', async () => {
  const { session, code, bodies, held } = await opened()
  const nobody = { username: 'zoe', password: '', flow: 'srp' } as const
  session.openAccount({ at: 'signing-up' })
  await session.runTask('sign-up', { username: 'zoe', password: '', attributes }, nobody)
  await session.runTask('confirm-sign-up', await code('zoe'), nobody)
  await vi.waitFor(() => expect(held()?.caller?.arn).toMatch('LocalUsers'), waiting)
  const sent = bodies.filter((body) => body.startsWith('{')).map((body) => JSON.parse(body))
  expect(sent[0]).not.toHaveProperty('Password')
  expect(sent[2]).toMatchObject({ AuthFlow: 'USER_AUTH', Session: expect.stringMatching(/.{20}/) })
})

it('without a Session, a password that was typed for another user signs nobody in', async () => {
  const { session, tasks, code, runs } = await signedUp(byPassword)
  await session.runTask('confirm-sign-up', await code('zoe'), { ...typed, username: 'alice' })
  expect(tasks().account).toMatchObject({ at: 'ready' })
  expect(runs()).toHaveLength(1)
})

it('a user whom the pool confirms at once is signed in at once', async () => {
  const confirmed = { UserConfirmed: true, UserSub: '1' }
  const { sent } = await signedUp({
    intercept: (request) =>
      request.headers.get('x-amz-target')?.endsWith('.SignUp') ? Response.json(confirmed) : undefined,
  })
  await vi.waitFor(() => expect(sent).toContain('InitiateAuth'), waiting)
})

it('a refused code leaves the step as it is; another code replaces the first', async () => {
  const { session, tasks, code } = await signedUp()
  const first = await code('zoe')
  const { account } = tasks()
  await session.runTask('confirm-sign-up', first === '000000' ? '000001' : '000000', typed)
  expect(tasks().account).toBe(account)
  expect(tasks().status['confirm-sign-up']).toMatchObject({
    at: 'failed',
    problem: { kind: 'refused', code: 'CodeMismatchException' },
  })
  await session.runTask('resend-code')
  expect(await session.runTask('confirm-sign-up', await code('zoe'), typed)).toBe(true)
})

it('a forgotten password is reset by a code', async () => {
  const { session, tasks, code, held } = await opened()
  const password = 'Alice-An0ther!'
  session.openAccount({ at: 'forgotten', username: 'alice' })
  await session.runTask('forgotten-password', 'alice')
  expect(tasks().account).toMatchObject({ at: 'resetting', username: 'alice' })
  await session.runTask('reset-password', { code: await code('alice'), password })
  expect(tasks().account).toEqual({ at: 'ready', username: 'alice', after: 'resetting' })
  await session.signIn({ username: 'alice', password, flow: 'plain' })
  expect(held()?.tokens).not.toBeNull()
})

it('all of it is one run of the trace; the sign-in has its own', async () => {
  const { session, code, runs } = await signedUp()
  await session.runTask('confirm-sign-up', '000000', typed)
  expect(runs().map(({ signInMethod, state }) => [signInMethod, state])).toEqual([['account', 'failed']])
  await session.runTask('confirm-sign-up', await code('zoe'), typed)
  await vi.waitFor(() => expect(runs()).toMatchObject([{}, { state: 'done' }]), waiting)
  expect(runs().map(({ signInMethod, state }) => [signInMethod, state])).toEqual([
    ['account', 'done'],
    ['user-pool', 'done'],
  ])
})

it('what is under way when the user goes back is dropped', async () => {
  let answer = (_: Response) => {}
  const answered = new Promise<Response>((resolve) => {
    answer = resolve
  })
  const { session, runs, tasks, sent } = await opened({ intercept: () => answered })
  session.openAccount({ at: 'signing-up' })
  const running = session.runTask('sign-up', { ...zoe, attributes }, typed)
  await vi.waitFor(() => expect(sent).toEqual(['SignUp']), waiting)
  session.openAccount(null)
  answer(Response.json({ UserConfirmed: true, UserSub: '1' }))
  expect(await running).toBe(false)
  expect(tasks()).toMatchObject({ account: null, status: {} })
  expect(runs()).toHaveLength(1)
})
