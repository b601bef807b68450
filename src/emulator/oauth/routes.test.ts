import { createHash } from 'node:crypto'
import { decodeJwt } from 'jose'
import { InMemoryWebStorage, OidcClient, WebStorageStateStore } from 'oidc-client-ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testBrowser } from '../../testing/browser-fixture.ts'
import { startEmulator, testSeed } from '../../testing/emulator-fixture.ts'
import type { ServedEmulator } from '../host/node-server.ts'

const appOrigin = 'http://localhost:5173'
const startTime = Date.now()
let now = startTime
let served: ServedEmulator

beforeAll(async () => {
  served = await startEmulator({
    // With its own issuer, so that a foreign client finds everything by discovery.
    seed: { ...testSeed(), issuer: 'local' },
    now: () => now,
  })
})
afterAll(() => served.close())
beforeEach(() => {
  now = startTime
})

const pool = () => {
  const [only] = served.emulator.emulated.userPools.values()
  if (!only) throw new Error('there is no pool')
  return only
}

/** A third-party client as an app would use it, with a browser of its own. */
function startApp(stateStore = new WebStorageStateStore({ store: new InMemoryWebStorage() })) {
  const client = new OidcClient({
    authority: `${served.origin}/${pool().id}`,
    client_id: 'localclient000000000000000',
    redirect_uri: `${appOrigin}/callback`,
    scope: 'openid email profile',
    loadUserInfo: true,
    stateStore,
  })
  const browser = testBrowser(served.origin, fetch)
  const nonce = crypto.randomUUID()
  const authorize = async (extra: Record<string, string> = {}) => {
    const { url } = await client.createSigninRequest({ nonce, state: { page: '/x' }, extraQueryParams: extra })
    return await browser.visit(url)
  }
  return { client, browser, nonce, authorize }
}

const alice = { username: 'alice', password: 'Alice-Passw0rd!' }

describe('a sign-in with the username form', () => {
  test('goes through with PKCE, state, nonce and userInfo of a foreign client', async () => {
    const { client, browser, nonce, authorize } = startApp()
    const page = await authorize()
    expect([page.status, new URL(page.url).pathname]).toEqual([200, '/login'])
    const back = await browser.submit(alice)
    expect([back.left, new URL(back.url).origin]).toEqual([true, appOrigin])

    const answer = await client.processSigninResponse(back.url)
    expect(answer.userState).toEqual({ page: '/x' })
    expect(answer.profile).toMatchObject({ email: 'alice@example.com', 'cognito:username': 'alice' })
    expect(answer.profile.username).toBe('alice') // userInfo was loaded
    const claims = decodeJwt(answer.id_token ?? '')
    expect(claims.nonce).toBe(nonce)
    const hash = createHash('sha256').update(answer.access_token).digest().subarray(0, 16)
    expect(claims.at_hash).toBe(hash.toString('base64url'))
  })

  test('refuses in the words of Cognito, keeps the name and not the password', async () => {
    const { browser, authorize } = startApp()
    await authorize()
    for (const typed of [
      { username: 'alice', password: 'wrong' },
      { username: 'al<i>"ce', password: 'wrong' },
    ]) {
      const page = await browser.submit(typed)
      expect(page.status).toBe(200)
      expect(page.body).toContain(
        '<p class="refusal" role="alert" tabindex="-1" autofocus>Incorrect username or password.</p>',
      )
      expect(page.body).not.toContain('wrong')
    }
    expect((await browser.submit({ username: 'al<i>"ce', password: '' })).body).toContain(
      ' value="al&lt;i&gt;&quot;ce"',
    )
    expect((await browser.submit(alice)).left).toBe(true)
  })

  test('makes carol choose a password and give the email address that is missing', async () => {
    const { client, browser, authorize } = startApp()
    await authorize()
    const page = await browser.submit({ username: 'carol', password: 'Carol-Temp0rary!' })
    expect(page.body).toContain('<label for="NEW_PASSWORD">New password</label>')
    expect(page.body).toContain('<label for="userAttributes.email">Email</label>')
    const email = { 'userAttributes.email': 'carol@example.com' }
    const short = await browser.submit({ NEW_PASSWORD: 'short', ...email })
    expect(short.body).toContain('Password did not conform with policy: Password not long enough')
    expect(short.body).toContain(' value="carol@example.com"')
    const nameless = await browser.submit({ NEW_PASSWORD: 'Carol-Passw0rd!', 'userAttributes.email': ' ' })
    expect(nameless.body).toContain('Invalid attributes given, email is missing')
    const back = await browser.submit({ NEW_PASSWORD: 'Carol-Passw0rd!', ...email })
    const { profile } = await client.processSigninResponse(back.url)
    expect(profile.email).toBe('carol@example.com')

    const again = startApp()
    await again.authorize()
    expect((await again.browser.submit({ username: 'carol', password: 'Carol-Passw0rd!' })).left).toBe(true)
  })

  test('a session for the new password is worth nothing once the user has one', async () => {
    const { browser, authorize } = startApp()
    const carol = pool().users.get('carol')
    if (!carol) throw new Error('there is no carol')
    carol.status = 'FORCE_CHANGE_PASSWORD'
    await authorize()
    await browser.submit({ username: 'carol', password: 'Carol-Passw0rd!' })
    carol.status = 'CONFIRMED'
    const page = await browser.submit({ NEW_PASSWORD: 'Other-Passw0rd!' })
    expect(page.body).toContain(
      '<p class="refusal" role="alert" tabindex="-1" autofocus>Invalid session for the user.</p>',
    )
  })

  test('a session for the new password is over after three minutes', async () => {
    const { browser, authorize } = startApp()
    const carol = pool().users.get('carol')
    if (carol) carol.status = 'FORCE_CHANGE_PASSWORD'
    await authorize()
    await browser.submit({ username: 'carol', password: 'Carol-Passw0rd!' })
    now += 3 * 60 * 1000
    const page = await browser.submit({ NEW_PASSWORD: 'Other-Passw0rd!' })
    expect(page.body).toContain('Invalid session for the user, session is expired.')
    expect(page.body).toContain('<label for="password">Password</label>')
  })
})

describe('what must not go through', () => {
  test('a state that is not the one sent', async () => {
    const { client, browser, authorize } = startApp()
    await authorize()
    const back = new URL((await browser.submit(alice)).url)
    back.searchParams.set('state', 'tampered')
    await expect(client.processSigninResponse(back.href)).rejects.toThrow('No matching state found in storage')
  })

  test('a code that comes twice, or late', async () => {
    const store = new InMemoryWebStorage()
    const { client, browser, authorize } = startApp(new WebStorageStateStore({ store }))
    await authorize()
    const back = (await browser.submit(alice)).url
    const kept = Array.from({ length: store.length }, (_, index) => store.key(index))
      .map((key) => [key, store.getItem(key)] as const)
      .flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]))
    await client.processSigninResponse(back)
    for (const [key, value] of kept) store.setItem(key, value)
    await expect(client.processSigninResponse(back)).rejects.toMatchObject({ error: 'invalid_grant' })

    const late = startApp()
    await late.authorize()
    const lateBack = (await late.browser.submit(alice)).url
    now += 5 * 60 * 1000
    await expect(late.client.processSigninResponse(lateBack)).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  test('a form without its token, or with that of another page or browser', async () => {
    const first = startApp()
    const page = await first.authorize()
    const token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const refusal = 'This form was not sent from this page. Please sign in again.'
    for (const _csrf of ['', 'x', `${token}x`]) {
      const body = new URLSearchParams({ ...alice, _csrf })
      const cookie = `XSRF-TOKEN=${first.browser.cookies.get('XSRF-TOKEN')}`
      const response = await fetch(page.url, { method: 'POST', body, headers: { Cookie: cookie }, redirect: 'manual' })
      expect([response.status, (await response.text()).includes(refusal)]).toEqual([403, true])
    }
    const second = startApp()
    await second.authorize()
    const body = new URLSearchParams({ ...alice, _csrf: token })
    const cookie = `XSRF-TOKEN=${second.browser.cookies.get('XSRF-TOKEN')}`
    for (const headers of [{}, { Cookie: cookie }]) {
      expect((await fetch(page.url, { method: 'POST', body, headers, redirect: 'manual' })).status).toBe(403)
    }
  })

  test('a redirect to another site: HTTP 400, and nothing that leads there', async () => {
    const query = new URLSearchParams({
      client_id: 'localclient000000000000000',
      redirect_uri: 'https://evil.example/',
      response_type: 'code',
    })
    for (const path of ['/oauth2/authorize', '/login']) {
      const page = await testBrowser(served.origin, fetch).visit(`${path}?${query}`)
      expect([page.status, page.left, new URL(page.url).search]).toEqual([
        400,
        false,
        '?error=redirect_mismatch&client_id=localclient000000000000000',
      ])
      expect(page.body).toContain('An error was encountered with the requested page.')
      expect(page.body).toContain('redirect_mismatch')
      expect(page.body + page.headers.get('Content-Security-Policy')).not.toContain('evil')
    }
  })
})

describe('the session of one hour', () => {
  test('gives the next code without a question and keeps auth_time, but is not prolonged by use', async () => {
    const { client, browser, authorize } = startApp()
    await authorize()
    const first = await client.processSigninResponse((await browser.submit(alice)).url)
    now += 59 * 60 * 1000
    const back = await authorize()
    expect(back.left).toBe(true)
    const second = await client.processSigninResponse(back.url)
    const [before, after] = [first, second].map(({ id_token }) => decodeJwt(id_token ?? ''))
    expect(after?.auth_time).toBe(Math.floor(startTime / 1000))
    expect(after?.auth_time).toBe(before?.auth_time)
    now += 60 * 1000
    expect(new URL((await authorize()).url).pathname).toBe('/login')
  })

  test('its cookie is kept from scripts and other sites', async () => {
    const { browser, authorize } = startApp()
    await authorize()
    const lines = (await browser.submit(alice)).headers.getSetCookie()
    expect(lines).toEqual([
      expect.stringMatching(/^cognito=[0-9a-f-]{36}; Max-Age=3600; Path=\/; HttpOnly; SameSite=Lax$/),
    ])
  })

  test('ends at /logout', async () => {
    const { browser, authorize } = startApp()
    await authorize()
    await browser.submit(alice)
    const cookie = browser.cookies.get('cognito') ?? ''
    const out = await browser.visit(
      `/logout?client_id=localclient000000000000000&logout_uri=${encodeURIComponent(`${appOrigin}/`)}`,
    )
    expect([out.left, out.url]).toEqual([true, `${appOrigin}/`])
    expect(browser.cookies.has('cognito')).toBe(false)
    browser.cookies.set('cognito', cookie) // a copy of it is worth nothing either
    expect(new URL((await authorize()).url).pathname).toBe('/login')
  })
})

describe('every page', () => {
  const paths: readonly (readonly [path: string, formAction: string])[] = [
    ['/', "'self'"],
    ['/error?error=x', "'self'"],
    ['/pretend/Facebook', "'self'"],
    [
      `/login?client_id=localclient000000000000000&response_type=code&redirect_uri=${appOrigin}/callback`,
      `'self' ${appOrigin}`,
    ],
    [
      `/oauth2/authorize?client_id=localclient000000000000000&response_type=code&redirect_uri=${appOrigin}/callback&identity_provider=Facebook`,
      `'self' ${appOrigin}`,
    ],
  ]
  for (const [path, formAction] of paths) {
    test(`${path.split('?')[0]} comes with a policy that lets nothing run in it`, async () => {
      const { headers, body } = await testBrowser(served.origin, fetch).visit(path)
      expect(headers.get('Content-Security-Policy')).toBe(
        `default-src 'none'; style-src 'self'; img-src 'self'; form-action ${formAction}; base-uri 'none'; frame-ancestors 'none'`,
      )
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
      expect(headers.get('Cache-Control')).toBe('no-store')
      expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
      expect(body).toMatch(/^<!doctype html>\n<html lang="en">/)
      expect(body).not.toMatch(/<script|<style| style=| on\w+=/)
    })
  }

  test('shows what came in the query as text', async () => {
    const hostile = '"><script>alert(1)</script>'
    const { body } = await testBrowser(served.origin, fetch).visit(
      `/error?${new URLSearchParams({ error: hostile, client_id: hostile })}`,
    )
    expect(body.split('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;')).toHaveLength(3)
    expect(body).not.toContain('<script')
  })
})
