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

it.each([
  ['graph.facebook.com', 'graph.facebook.com', 'Facebook', null],
  [
    'saml',
    'arn:aws:iam::000000000000:saml-provider/PretendSaml',
    'arn%3Aaws%3Aiam%3A%3A000000000000%3Asaml-provider%2FPretendSaml',
    null,
  ],
  ['developer', 'cognito-identity.amazonaws.com', 'developer', expect.stringMatching(/^ap-northeast-1:/)],
])('gets a login of the pretend provider %s', async (provider, loginsKey, path, identityId) => {
  const { local, sent } = await opened()
  expect(await local.pretendLogin(provider)).toEqual({ loginsKey, token: expect.stringMatching(/./), identityId })
  expect(sent).toEqual(['/', `/pretend/${path}/token`])
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
