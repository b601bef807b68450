import { beforeEach, expect, test } from 'vitest'
import { type Ceremony, honest, softwareAuthenticator } from '../../testing/authenticator-fixture.ts'
import { type TestBrowser, testBrowser, type Visited } from '../../testing/browser-fixture.ts'
import { testSeed, unservedEmulator } from '../../testing/emulator-fixture.ts'
import type { Emulator } from '../emulator.ts'
import { clientId, origin, redirectUri } from './test-client-fixture.ts'

let emulator: Emulator
let browser: TestBrowser
beforeEach(async () => {
  emulator = await unservedEmulator()
  browser = testBrowser(origin, emulator.fetch)
})

const app = { client_id: clientId, redirect_uri: redirectUri }
const login = `/login?${new URLSearchParams({ ...app, response_type: 'code', scope: 'openid' })}`
const addPasskey = `/passkeys/add?${new URLSearchParams(app)}`

/** What the page hands to /passkeys.js. */
function optionsOf({ body }: Visited): { readonly challenge: string } {
  const options = /data-options="([^"]*)"/.exec(body)?.[1]?.replaceAll('&quot;', '"')
  return JSON.parse(options ?? '{}')
}

const ceremonyAt = (page: Visited, change: Partial<Ceremony> = {}) => ({
  ...honest(optionsOf(page).challenge),
  origin,
  ...change,
})

async function signInByPassword(username = 'kenji', password = 'Kenji-Passw0rd!'): Promise<Visited> {
  await browser.visit(login)
  return await browser.submit({ username, password })
}

async function register() {
  const authenticator = await softwareAuthenticator()
  await signInByPassword()
  const page = await browser.visit(addPasskey)
  const made = await browser.submit({ CREDENTIAL: JSON.stringify(await authenticator.create(ceremonyAt(page))) })
  return { authenticator, page, made }
}

async function choosePasskey(): Promise<Visited> {
  browser.cookies.delete('cognito')
  await browser.visit(login)
  await browser.submit({ username: 'kenji', flow: 'USER_AUTH' })
  return await browser.submit({ ANSWER: 'WEB_AUTHN' })
}

test('kenji, signed in on the domain, adds a passkey and comes back to the app', async () => {
  const { page, made } = await register()
  expect(optionsOf(page)).toMatchObject({ rp: { id: 'localhost' }, user: { name: 'kenji' } })
  expect([made.left, made.url]).toEqual([true, redirectUri])
  const [pool] = emulator.emulated.userPools.values()
  expect(pool?.users.get('kenji')?.passkeys).toHaveLength(1)
})

test('the passkey is among the ways to sign in, and signs in', async () => {
  const { authenticator } = await register()
  const page = await choosePasskey()
  expect(page.body).toContain('Use your passkey')
  const signed = await browser.submit({
    CREDENTIAL: JSON.stringify(await authenticator.get(ceremonyAt(page, { counter: 2 }))),
  })
  expect([signed.left, new URL(signed.url).searchParams.get('code')]).toEqual([true, expect.any(String)])
})

test('a signature for another challenge begins the sign-in anew', async () => {
  const { authenticator } = await register()
  const page = await choosePasskey()
  const wrong = ceremonyAt(page, { counter: 2, challenge: 'AAAA' })
  const refused = await browser.submit({ CREDENTIAL: JSON.stringify(await authenticator.get(wrong)) })
  expect(refused.body).toContain('Incorrect username or password.')
  expect(refused.body).toContain('name="password"')
})

test('without the script the passkey is asked for again', async () => {
  await register()
  await choosePasskey()
  const again = await browser.submit({ CREDENTIAL: '' })
  expect(again.body).toContain('Missing required parameter CREDENTIAL')
  expect(again.body).toContain('data-passkey="get"')
})

test('scripts run in the pages of passkeys only, and only the domain’s own', async () => {
  const policyOf = ({ headers }: Visited) => headers.get('Content-Security-Policy')
  const { page } = await register()
  for (const withScript of [page, await choosePasskey()]) {
    expect(policyOf(withScript)).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/)
    expect(withScript.body.match(/<script/g)).toHaveLength(1)
    expect(withScript.body).toContain('<script type="module" src="/passkeys.js"></script>')
  }
  const others = [await browser.visit(login), await browser.visit('/')]
  for (const other of others) {
    expect(policyOf(other)).not.toContain('script-src')
    expect(other.body).not.toContain('<script')
  }
  const script = await browser.visit('/passkeys.js')
  expect(script.headers.get('Content-Type')).toMatch(/^text\/javascript/)
})

test.each<[string, () => Promise<Visited>, string]>([
  ['no user is signed in', () => browser.visit(addPasskey), 'No user is signed in here.'],
  ['the app is unknown', () => browser.visit(addPasskey.replace('callback', 'elsewhere')), 'redirect_mismatch'],
])('where %s no passkey is added', async (_, open, told) => {
  const page = await open()
  expect(page.body).toContain(told)
  expect(page.body).not.toContain('data-passkey')
})

test('a passkey that another page sent is not added', async () => {
  const authenticator = await softwareAuthenticator()
  await signInByPassword()
  const page = await browser.visit(addPasskey)
  browser.cookies.delete('XSRF-TOKEN')
  const CREDENTIAL = JSON.stringify(await authenticator.create(ceremonyAt(page)))
  expect((await browser.submit({ CREDENTIAL })).status).toBe(403)
  const [pool] = emulator.emulated.userPools.values()
  expect(pool?.users.get('kenji')?.passkeys).toEqual([])
})

test('a refused passkey can be made again', async () => {
  const authenticator = await softwareAuthenticator()
  await signInByPassword()
  const first = await browser.visit(addPasskey)
  const foreign = await authenticator.create(ceremonyAt(first, { origin: 'https://example.com' }))
  const refused = await browser.submit({ CREDENTIAL: JSON.stringify(foreign) })
  expect(refused.body).toContain('registration origin does not align')
  expect(optionsOf(refused).challenge).not.toBe(optionsOf(first).challenge)
  const CREDENTIAL = JSON.stringify(await authenticator.create(ceremonyAt(refused)))
  expect((await browser.submit({ CREDENTIAL })).url).toBe(redirectUri)
})

test('a user pool without passkeys says so', async () => {
  const { userPool, ...rest } = testSeed()
  const seed = { ...rest, userPool: { ...userPool, firstFactors: ['PASSWORD'] as const } }
  emulator = await unservedEmulator({ seed })
  browser = testBrowser(origin, emulator.fetch)
  await signInByPassword()
  const page = await browser.visit(addPasskey)
  expect(page.body).toContain('The passkey feature isn')
  expect(page.body).not.toContain('data-passkey')
})
