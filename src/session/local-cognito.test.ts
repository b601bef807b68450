import { describe, expect, it } from 'vitest'
import { openSession } from './session-fixture.ts'

async function opened() {
  const { session, state, sent } = await openSession()
  return { session, state, sent, local: await session.localCognito() }
}

it('lists the users, and the callback URLs of the app client', async () => {
  const { local } = await opened()
  const users = await local.users()
  expect(users.map(({ username }) => username)).toEqual([
    'alice',
    'bob',
    'carol',
    'dave',
    'erin',
    'frank',
    'grace',
    'heidi',
    'ivan',
    'judy',
    'kenji',
    'lena',
    'nora',
    'mika',
    'hanako',
  ])
  expect(users[2]).toEqual({
    username: 'carol',
    groups: [],
    hindrance: 'FORCE_CHANGE_PASSWORD',
    secondFactors: [],
    mustSetUpMfa: false,
    flow: 'USER_SRP_AUTH',
  })
  expect(users.slice(6, 9).map(({ hindrance }) => hindrance)).toEqual(['UNCONFIRMED', 'RESET_REQUIRED', 'DISABLED'])
  expect((await local.registeredClient())?.callbackUrls).toEqual(['http://localhost:5173/callback'])
})

it('signs one of them in by SRP', async () => {
  const { local, state, sent } = await opened()
  await local.signInAs({ username: 'alice', flow: 'USER_SRP_AUTH' })
  expect(state().journey.at).toBe('done')
  expect(sent.slice(0, 3)).toEqual(['/', 'InitiateAuth', 'RespondToAuthChallenge'])
  await expect(local.signInAs({ username: 'nobody', flow: 'USER_SRP_AUTH' })).rejects.toThrow('offers no user nobody')
})

it('gets a token of a pretend provider', async () => {
  const { local, sent } = await opened()
  expect(await local.pretendToken('graph.facebook.com')).toMatch(/./)
  expect(sent).toEqual(['/', '/pretend/Facebook/token'])
})

describe('a reset', () => {
  it('ends the session of the page, and forgets the guest', async () => {
    const { local, session, state } = await opened()
    await session.continueAsGuest()
    session.linkGuest()
    await local.reset()
    expect(state()).toMatchObject({
      journey: { at: 'choosing' },
      lastSession: 'local-reset',
      guestIdentityId: null,
      linkedGuestId: null,
    })
  })

  it('that fails changes nothing', async () => {
    const { session, state } = await openSession({
      intercept: (request) => (request.url.endsWith('/reset') ? new Response('no', { status: 500 }) : undefined),
    })
    await session.continueAsGuest()
    await expect((await session.localCognito()).reset()).rejects.toThrow()
    expect(state()).toMatchObject({ journey: { at: 'done' }, lastSession: null })
  })

  it('of another local Cognito is no news', async () => {
    const { local, session, state } = await opened()
    await session.continueAsGuest()
    local.forgetReset('another pool')
    expect(state()).toMatchObject({ journey: { at: 'done' }, lastSession: null })
  })
})
