import { expect, it } from 'vitest'
import { alice, openSession } from '../../session-fixture.ts'

async function opened() {
  const all = await alice()
  return { ...all, local: await all.session.localCognito() }
}

it('a password is changed, and the one of before is refused from then on', async () => {
  const { session, tasks, state } = await opened()
  const change = { before: 'Wrong-Passw0rd!', after: 'Alice-An0ther!' }
  expect(await session.runTask('change-password', change)).toBe(false)
  expect(tasks().status['change-password']).toMatchObject({ problem: { message: 'Incorrect username or password.' } })
  expect(await session.runTask('change-password', { ...change, before: 'Alice-Passw0rd!' })).toBe(true)
  session.signOut()
  await session.signIn({ username: 'alice', password: 'Alice-Passw0rd!', flow: 'plain' })
  expect(state().journey.at).toBe('failed')
  await session.signIn({ username: 'alice', password: change.after, flow: 'plain' })
  expect(state().journey.at).toBe('done')
})

it('a changed address is read back as unverified, and verified by the code', async () => {
  const { session, tasks, sent, local } = await opened()
  await session.runTask('update-attributes', [['email', 'new@example.com']])
  expect(sent).toEqual(['UpdateUserAttributes', 'GetUser'])
  expect(tasks().answers['get-user']).toContainEqual(['email_verified', 'false'])
  await session.runTask('attribute-code', 'email')
  expect(tasks().selfService.sentCode).toMatchObject({ attribute: 'email', delivery: { destination: 'n***@e***' } })
  const code = await local.code({ username: 'alice' })
  await session.runTask('verify-attribute', { attribute: 'email', code })
  expect(tasks().answers['get-user']).toContainEqual(['email_verified', 'true'])
  expect(tasks().selfService.sentCode).toBeNull()
})

it('an authenticator app is set up, and taken away again, with the factors before and after', async () => {
  const { session, tasks, local } = await opened()
  await session.runTask('start-totp')
  const secret = tasks().selfService.totpSecret ?? ''
  expect(await session.runTask('finish-totp', '000000')).toBe(false)
  expect(tasks().selfService.totpSecret).toBe(secret)
  await session.runTask('finish-totp', await local.code({ secret }))
  expect(tasks().selfService).toMatchObject({
    totpSecret: null,
    factors: {
      before: { mfa: [], preferred: null },
      now: { mfa: ['SOFTWARE_TOKEN_MFA'], preferred: 'SOFTWARE_TOKEN_MFA' },
    },
  })
  await session.runTask('mfa-preference', { SOFTWARE_TOKEN_MFA: 'off', EMAIL_OTP: 'on' })
  expect(tasks().selfService.factors).toMatchObject({
    before: { mfa: ['SOFTWARE_TOKEN_MFA'] },
    now: { mfa: ['EMAIL_OTP'], preferred: null },
  })
})

it('second factors that were set are not called unset where they can’t be read again', async () => {
  let reads = 0
  const { session, tasks, sent } = await alice({
    intercept: (request) =>
      request.headers.get('x-amz-target')?.endsWith('.GetUserAuthFactors') && ++reads === 2
        ? Response.json({ __type: 'TooManyRequestsException', message: 'Slow down.' }, { status: 400 })
        : undefined,
  })
  expect(await session.runTask('mfa-preference', { EMAIL_OTP: 'on' })).toBe(true)
  expect(sent.filter((name) => name !== 'GetUserAuthFactors')).toEqual(['SetUserMFAPreference'])
  expect(tasks().status['mfa-preference']).toEqual({ at: 'done' })
  expect(tasks().status['auth-factors']).toMatchObject({ at: 'failed', problem: { operation: 'GetUserAuthFactors' } })
  expect(tasks().selfService.factors).toMatchObject({ before: { mfa: [] }, now: null })
  await session.runTask('auth-factors')
  expect(tasks().selfService.factors).toMatchObject({ before: { mfa: [] }, now: { mfa: ['EMAIL_OTP'] } })
})

it('a deleted user can’t sign in again; what was issued stays, to be tried', async () => {
  const { session, tasks, held } = await opened()
  await session.runTask('delete-user')
  expect(tasks().selfService.isUserDeleted).toBe(true)
  expect(held()?.tokens).not.toBeNull()
  expect(await session.runTask('get-user')).toBe(false)
})

it('without a sign-in none of it is sent', async () => {
  const { session, sent } = await openSession()
  expect(await session.runTask('delete-user')).toBe(false)
  expect(sent).toEqual([])
})
