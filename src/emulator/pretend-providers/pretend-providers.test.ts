import { decodeJwt } from 'jose'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testBrowser } from '../../testing/browser-fixture.ts'
import { unservedEmulator } from '../../testing/emulator-fixture.ts'
import type { Emulator } from '../emulator.ts'

const origin = 'http://localhost:9250'
const callback = 'http://localhost:5173/callback'
const clientId = 'localclient000000000000000'
const startTime = Date.UTC(2026, 0, 1)
let now = startTime
let emulator: Emulator

beforeAll(async () => {
  emulator = await unservedEmulator({ origin, now: () => now })
})
beforeEach(() => {
  now = startTime
})

const query = new URLSearchParams({ client_id: clientId, redirect_uri: callback, response_type: 'code', state: 's&1' })

/** As far as the consent page of the provider. */
async function leaveFor(provider: string) {
  const browser = testBrowser(origin, emulator.fetch)
  const page = await browser.visit(`/oauth2/authorize?${query}&identity_provider=${provider}`)
  return { browser, page }
}

async function exchange(address: string) {
  const code = new URL(address).searchParams.get('code') ?? ''
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: callback,
    code,
  })
  const response = await emulator.fetch(new Request(`${origin}/oauth2/token`, { method: 'POST', body }))
  return decodeJwt((await response.json()).id_token)
}

describe('the consent page', () => {
  test('says what it is, and who can be chosen', async () => {
    const { page } = await leaveFor('Facebook')
    expect(page.status).toBe(200)
    expect(page.body).toContain('This is not Facebook: a local stand-in that runs on this machine')
    expect(page.body).toContain('>Continue as Fumi Facebook</button>')
    expect(page.body).toContain('>Continue as Felix Facebook</button>')
  })

  const people: readonly (readonly [provider: string, id: string, name: string, email: string])[] = [
    ['Facebook', '1000000000000011', 'Fumi Facebook', 'fumi@example.com'],
    ['LoginWithAmazon', 'amzn1.account.LOCALAMAZONAKI00000000000000', 'Aki Amazon', 'aki@example.com'],
  ]
  for (const [provider, id, name, email] of people) {
    test(`makes a user of the pool out of somebody at ${provider}, once`, async () => {
      const { browser } = await leaveFor(provider)
      const back = await browser.submit({ person: id })
      expect(back.url).toMatch(/^http:\/\/localhost:5173\/callback\?code=[0-9a-f-]{36}&state=s%261$/)
      const claims = await exchange(back.url)
      expect(claims).toMatchObject({
        'cognito:username': `${provider}_${id}`,
        'cognito:groups': [`ap-northeast-1_Local0001_${provider}`],
        name,
        email,
        email_verified: false,
        identities: [
          {
            userId: id,
            providerName: provider,
            providerType: provider,
            issuer: null,
            primary: 'true',
            dateCreated: String(startTime),
          },
        ],
      })

      // The app sent no nonce: on the way through the provider the token gets one of Cognito's own.
      expect(claims.nonce).toMatch(/^[\w-]{40,}$/)

      // The session that this made answers the next request, without a nonce; a new sign-in finds the same user.
      const fromSession = await exchange((await browser.visit(`/oauth2/authorize?${query}`)).url)
      expect(fromSession.sub).toBe(claims.sub)
      expect(fromSession).not.toHaveProperty('nonce')
      now += 1000
      const again = await leaveFor(provider)
      expect((await exchange((await again.browser.submit({ person: id })).url)).sub).toBe(claims.sub)
    })
  }

  test('hands the app’s own nonce through', async () => {
    const browser = testBrowser(origin, emulator.fetch)
    await browser.visit(`/oauth2/authorize?${query}&identity_provider=Facebook&nonce=n0nce`)
    expect(await exchange((await browser.submit({ person: '1000000000000011' })).url)).toHaveProperty('nonce', 'n0nce')
  })

  test('is no reason for a nonce where the pool’s own form answers', async () => {
    const browser = testBrowser(origin, emulator.fetch)
    await browser.visit(`/oauth2/authorize?${query}`)
    const back = await browser.submit({ username: 'alice', password: 'Alice-Passw0rd!' })
    expect(await exchange(back.url)).not.toHaveProperty('nonce')
  })

  const cancelled: readonly (readonly [provider: string, description: string])[] = [
    ['Facebook', 'Permissions error; error=access_denied; error_code=200; error_reason=user_denied'],
    ['LoginWithAmazon', 'Access not permitted.; error=access_denied'],
  ]
  for (const [provider, description] of cancelled) {
    test(`comes back with access_denied when ${provider} is cancelled`, async () => {
      const { browser } = await leaveFor(provider)
      const back = new URL((await browser.submit({ cancel: 'yes' })).url)
      expect(back.origin + back.pathname).toBe(callback)
      expect([...back.searchParams]).toEqual([
        ['error_description', description],
        ['state', 's&1'],
        ['error', 'access_denied'],
      ])
      expect(browser.cookies.has('cognito')).toBe(false)
    })
  }

  test('a person whom the provider does not know is an error for the app', async () => {
    const { browser } = await leaveFor('Facebook')
    const back = new URL((await browser.submit({ person: 'x' })).url)
    expect(Object.fromEntries(back.searchParams)).toEqual({
      error_description: 'Facebook Error - 400 error getting token',
      error: 'invalid_request',
      state: 's&1',
    })
  })

  test('a disabled user is refused', async () => {
    const first = await leaveFor('Facebook')
    await first.browser.submit({ person: '1000000000000012' })
    const user = emulator.emulated.userPools.get('ap-northeast-1_Local0001')?.users.get('Facebook_1000000000000012')
    if (user) user.enabled = false
    const second = await leaveFor('Facebook')
    const back = new URL((await second.browser.submit({ person: '1000000000000012' })).url)
    expect(back.searchParams.get('error_description')).toBe('User is disabled.')
    // Nor does the session that is still there help.
    expect(new URL((await first.browser.visit(`/oauth2/authorize?${query}`)).url).pathname).toBe('/login')
  })
})

describe('coming back', () => {
  const lost = `${origin}/error?error=invalid_request`

  test('another browser, a second time, or late: nobody is signed in', async () => {
    const { browser, page } = await leaveFor('Facebook')
    const state = new URL(page.url).searchParams.get('state')
    const answer = `/oauth2/idpresponse?code=x&state=${state}`
    expect((await testBrowser(origin, emulator.fetch).visit(answer)).url).toBe(lost)
    await browser.submit({ person: '1000000000000011' })
    expect((await browser.visit(answer)).url).toBe(lost)
    const [early, late] = [await leaveFor('Facebook'), await leaveFor('Facebook')]
    now += 5 * 60 * 1000 - 1
    expect((await early.browser.submit({ person: '1000000000000011' })).url).not.toBe(lost)
    now += 1
    expect((await late.browser.submit({ person: '1000000000000011' })).url).toBe(lost)
    const lateState = new URL(late.page.url).searchParams.get('state')
    expect((await late.browser.visit(`/oauth2/idpresponse?error=x&state=${lateState}`)).url).toBe(lost)
  })

  test('the consent page leads nowhere but to this origin, and only for those who were sent', async () => {
    const { page } = await leaveFor('Facebook')
    const sent = new URL(page.url)
    const changes: readonly ((url: URL) => void)[] = [
      (url) => url.searchParams.set('redirect_uri', 'https://evil.example/'),
      (url) => url.searchParams.set('state', 'x'),
      (url) => {
        url.pathname = url.pathname.replace('Facebook', 'LoginWithAmazon')
      },
    ]
    for (const change of changes) {
      const url = new URL(sent)
      change(url)
      expect((await testBrowser(origin, emulator.fetch).visit(url.href)).url).toBe(lost)
    }
  })

  test('a form of another site chooses nobody', async () => {
    const { page } = await leaveFor('Facebook')
    const body = new URLSearchParams({ person: '1000000000000011' })
    const response = await emulator.fetch(new Request(page.url, { method: 'POST', body }))
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('This form was not sent from this page. Please choose again.')
  })
})

describe('tokens to take away', () => {
  const tokenOf = async (provider: string, init: RequestInit = {}) => {
    const response = await emulator.fetch(
      new Request(`${origin}/pretend/${provider}/token`, { method: 'POST', ...init }),
    )
    return { status: response.status, body: await response.json() }
  }

  test('look like those of the provider', async () => {
    const facebook = await tokenOf('Facebook')
    expect(facebook.status).toBe(200)
    expect(facebook.body).toEqual({
      access_token: expect.stringMatching(/^EAALocal\w{100}$/),
      token_type: 'bearer',
      expires_in: 3600,
      logins_key: 'graph.facebook.com',
    })
    const { body } = await tokenOf('LoginWithAmazon')
    expect(body).toMatchObject({
      access_token: expect.stringMatching(/^Atza\|Local\w{120}$/),
      logins_key: 'www.amazon.com',
    })
  })

  const bodies: readonly (readonly [name: string, body: string | undefined, personId: string | null])[] = [
    ['nothing', undefined, '1000000000000011'],
    ['a name in a form', 'person=Felix+Facebook', '1000000000000012'],
    ['an ID in a form', 'person=1000000000000012', '1000000000000012'],
    ['a name in JSON', '{"person":"Felix Facebook"}', '1000000000000012'],
    ['JSON without a person', '{}', '1000000000000011'],
    ['a person whom nobody knows', '{"person":"Nobody"}', null],
    ['broken JSON', '{"person"', null],
  ]
  for (const [name, body, personId] of bodies) {
    test(`${name}: ${personId ?? 'refused'}`, async () => {
      const answer = await tokenOf('Facebook', body === undefined ? {} : { body })
      const kept = emulator.emulated.pretendTokens.get(answer.body.access_token)
      expect(kept?.personId ?? null).toBe(personId)
      if (personId === null) {
        expect(answer.body).toEqual({ error: 'invalid_request', error_description: 'There is no such person.' })
        expect(answer.status).toBe(400)
      } else expect(kept).toMatchObject({ provider: 'Facebook', appId: '100000000000001', expires: now + 3600_000 })
    })
  }

  test('are shown on a page with the logins key that they belong to', async () => {
    const { body } = await testBrowser(origin, emulator.fetch).visit('/pretend/LoginWithAmazon?person=Anna+Amazon')
    expect(body).toContain('This is not Login with Amazon: a local stand-in that runs on this machine')
    expect(body).toContain('<code>www.amazon.com</code>')
    const token = /<textarea [^>]*readonly[^>]*>(Atza\|\w+)<\/textarea>/.exec(body)?.[1] ?? ''
    expect(emulator.emulated.pretendTokens.get(token)?.personId).toBe('amzn1.account.LOCALAMAZONANNA0000000000000')
  })

  test('nobody else is pretended', async () => {
    const browser = testBrowser(origin, emulator.fetch)
    for (const path of ['/pretend/Twitter', '/pretend/constructor', '/pretend/Facebook?person=Nobody']) {
      expect((await browser.visit(path)).status).toBe(404)
    }
  })
})
