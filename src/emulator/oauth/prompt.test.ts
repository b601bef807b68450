import {
  type CreateSigninRequestArgs,
  ErrorResponse,
  InMemoryWebStorage,
  OidcClient,
  WebStorageStateStore,
} from 'oidc-client-ts'
import { beforeEach, expect, test } from 'vitest'
import { type TestBrowser, testBrowser } from '../../testing/browser-fixture.ts'
import { unservedEmulator } from '../../testing/emulator-fixture.ts'
import type { Emulator } from '../emulator.ts'
import { changePool } from '../user-pool/administration/pools/change-pool.ts'
import { clientId, origin, redirectUri, startTime } from './test-client-fixture.ts'

const hour = 3600_000
let emulator: Emulator
let browser: TestBrowser
let now: number
beforeEach(async () => {
  now = startTime
  emulator = await unservedEmulator({ origin, now: () => now })
  browser = testBrowser(origin, emulator.fetch)
})

const client = new OidcClient({
  authority: origin,
  client_id: clientId,
  redirect_uri: redirectUri,
  response_type: 'code',
  scope: 'openid',
  metadata: { issuer: origin, authorization_endpoint: `${origin}/oauth2/authorize` },
  stateStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
})

const ask = async (asked: CreateSigninRequestArgs) => browser.visit((await client.createSigninRequest(asked)).url)

/** What another client makes of the address that the browser came back with. */
async function answerTo(asked: CreateSigninRequestArgs): Promise<string> {
  const back = await ask(asked)
  expect(back.left).toBe(true)
  const { response, state } = await client.readSigninResponseState(back.url)
  expect(response.state).toBe(state.id)
  if (response.error) throw new ErrorResponse(response)
  return response.code ?? ''
}

const silently = (more: CreateSigninRequestArgs = {}) => answerTo({ ...more, prompt: 'none' })
const loginRequired = { error: 'login_required', error_description: null }

async function signIn(): Promise<void> {
  await ask({ prompt: 'login' })
  await browser.submit({ username: 'alice', password: 'Alice-Passw0rd!' })
}

async function signInByFacebook(): Promise<void> {
  await ask({ extraQueryParams: { identity_provider: 'Facebook' } })
  await browser.submit({ person: '1000000000000011' })
}

test('none gives a code for a session that is there, and never shows a page', async () => {
  await expect(silently()).rejects.toMatchObject(loginRequired)
  await signIn()
  expect(await silently()).toMatch(/^[0-9a-f-]{36}$/)
})

test('none fails once the session has ended by /logout, or by its age', async () => {
  await signIn()
  now += hour - 1000
  expect(await silently()).not.toBe('')
  now += 1000
  await expect(silently()).rejects.toMatchObject(loginRequired)
  await signIn()
  await browser.visit(`/logout?${new URLSearchParams({ client_id: clientId, logout_uri: 'http://localhost:5173/' })}`)
  await expect(silently()).rejects.toMatchObject(loginRequired)
})

test('none fails for a session that is older than max_age allows', async () => {
  await signIn()
  now += 60_000
  await expect(silently({ max_age: 59 })).rejects.toMatchObject(loginRequired)
  expect(await silently({ max_age: 60 })).not.toBe('')
})

test('none with COGNITO as provider takes a session of the pool’s own users alone', async () => {
  const own = { extraQueryParams: { identity_provider: 'COGNITO' } }
  await signInByFacebook()
  await expect(silently(own)).rejects.toMatchObject(loginRequired)
  expect(await silently()).not.toBe('')
  await signIn()
  expect(await silently(own)).not.toBe('')
})

test('login asks again, and keeps the session that is there until then', async () => {
  await signIn()
  const cookie = browser.cookies.get('cognito')
  expect((await ask({ prompt: 'login' })).url).toContain('/login?')
  expect(browser.cookies.get('cognito')).toBe(cookie)
  await browser.submit({ username: 'alice', password: 'Alice-Passw0rd!' })
  expect(browser.cookies.get('cognito')).not.toBe(cookie)
})

test('a domain with the classic hosted UI ignores it, and shows its page', async () => {
  const [pool] = emulator.emulated.userPools.values()
  if (!pool) throw new Error('the seed has no pool')
  changePool(emulator.emulated, pool, { domain: 'classic' })
  expect((await ask({ prompt: 'none' })).url).toContain('/login?')
  changePool(emulator.emulated, pool, { domainSettings: JSON.stringify({ ManagedLoginVersion: 2 }) })
  await expect(silently()).rejects.toMatchObject(loginRequired)
})
