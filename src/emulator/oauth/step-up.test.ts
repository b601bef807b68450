import { decodeJwt } from 'jose'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testBrowser } from '../../testing/browser-fixture.ts'
import { startEmulator } from '../../testing/emulator-fixture.ts'
import type { ServedEmulator } from '../host/node-server.ts'

const callback = 'http://localhost:5173/callback'
const clientId = 'localclient000000000000000'
const [loa1, loa3, loa4] = ['urn:cognito:loa:1', 'urn:cognito:loa:3', 'urn:cognito:loa:4']

let served: ServedEmulator
const startTime = Date.now()
let now = startTime
beforeAll(async () => {
  served = await startEmulator({ now: () => now })
})
afterAll(() => served.close())
beforeEach(() => {
  now = startTime
})

/** A browser in which one user signs in. */
function startBrowser(username: string, password: string) {
  const browser = testBrowser(served.origin, fetch)
  const asked = { client_id: clientId, response_type: 'code', redirect_uri: callback, scope: 'openid' }
  const authorize = (more: Record<string, string>) =>
    browser.visit(`/oauth2/authorize?${new URLSearchParams({ ...asked, ...more })}`)

  /** The password, and the code of the second factor where there is one. @returns where it leads back to */
  async function typeAll() {
    let page = await browser.submit({ username, password })
    if (page.body.includes('SMS_MFA_CODE')) page = await browser.submit({ SMS_MFA_CODE: sentCode() })
    if (page.body.includes('EMAIL_OTP_CODE')) page = await browser.submit({ EMAIL_OTP_CODE: sentCode() })
    if (page.body.includes('SOFTWARE_TOKEN_MFA_CODE')) {
      page = await browser.submit({ SOFTWARE_TOKEN_MFA_CODE: totp(username) })
    }
    return new URL(page.url)
  }

  async function claimsAfter(more: Record<string, string>) {
    const page = await authorize(more)
    return claimsOf(page.left ? new URL(page.url) : await typeAll())
  }

  return { authorize, typeAll, claimsAfter }
}

const sentCode = () => served.emulator.emulated.outbox[0]?.code ?? ''

function totp(username: string): string {
  const [pool] = served.emulator.emulated.userPools.values()
  return new TOTP({ secret: pool?.users.get(username)?.mfa.softwareToken?.secret ?? '' }).generate({ timestamp: now })
}

async function claimsOf(back: URL) {
  const body = { grant_type: 'authorization_code', client_id: clientId, redirect_uri: callback }
  const code = back.searchParams.get('code') ?? ''
  const post = (form: Record<string, string>) =>
    fetch(`${served.origin}/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) }).then((r) => r.json())
  const issued = await post({ ...body, code })
  const refreshed = await post({
    grant_type: 'refresh_token',
    client_id: clientId,
    refresh_token: issued.refresh_token,
  })
  const [id, access, refreshedId] = [issued.id_token, issued.access_token, refreshed.id_token].map(decodeJwt)
  return { id, access, refreshed: refreshedId }
}

const frank = () => startBrowser('frank', 'Frank-Passw0rd!')
const alice = () => startBrowser('alice', 'Alice-Passw0rd!')

describe('acr_values', () => {
  test.each([
    ['alice', 'Alice-Passw0rd!', loa1, ['pwd']],
    ['erin', 'Erin-Passw0rd!', loa3, ['pwd', 'sms', 'mfa']],
    ['frank', 'Frank-Passw0rd!', loa3, ['pwd', 'email_otp', 'mfa']],
    ['dave', 'Dave-Passw0rd!', loa4, ['pwd', 'otp', 'mfa']],
  ])('%s’s tokens tell the level and the methods, and keep them on refresh', async (name, password, acr, amr) => {
    const claims = await startBrowser(name, password).claimsAfter({ acr_values: `${loa4} ${loa3} ${loa1}` })
    for (const each of [claims.id, claims.access, claims.refreshed]) expect(each).toMatchObject({ acr, amr })
    expect(claims.refreshed?.auth_time).toBe(claims.id?.auth_time)
  })

  test('tokens tell nothing where no level was asked for', async () => {
    const { id, access } = await alice().claimsAfter({})
    expect([id, access].some((claims) => claims && ('acr' in claims || 'amr' in claims))).toBe(false)
  })

  test('a provider’s user has the method `fed`, and no level', async () => {
    const browser = testBrowser(served.origin, fetch)
    const asked = { client_id: clientId, response_type: 'code', redirect_uri: callback, scope: 'openid' }
    const facebook = { identity_provider: 'Facebook', acr_values: loa4 }
    await browser.visit(`/oauth2/authorize?${new URLSearchParams({ ...asked, ...facebook })}`)
    const { id } = await claimsOf(new URL((await browser.submit({ person: '1000000000000011' })).url))
    expect(id).toMatchObject({ amr: ['fed'] })
    expect(id).not.toHaveProperty('acr')
  })

  test('a level that the user can’t reach leads back with an error', async () => {
    const { authorize, typeAll } = alice()
    await authorize({ acr_values: loa4 })
    const back = await typeAll()
    expect([back.searchParams.get('error'), back.searchParams.has('code')]).toEqual(['invalid_request', false])
  })

  test('a password that doesn’t lead there is followed by another factor, and by the right one', async () => {
    const browser = testBrowser(served.origin, fetch)
    const asked = { client_id: clientId, response_type: 'code', redirect_uri: callback, scope: 'openid' }
    const login = (more: Record<string, string>) =>
      browser.visit(`/oauth2/authorize?${new URLSearchParams({ ...asked, ...more })}`)
    await login({ acr_values: 'urn:cognito:loa:2' })
    const choice = await browser.submit({ username: 'kenji', password: 'Kenji-Passw0rd!' })
    expect(choice.body.match(/name="ANSWER" value="\w+"/g)).toEqual(['name="ANSWER" value="EMAIL_OTP"'])
    await browser.submit({ ANSWER: 'EMAIL_OTP' })
    const back = await browser.submit({ EMAIL_OTP_CODE: sentCode() })
    expect((await claimsOf(new URL(back.url))).id).toMatchObject({ acr: loa3, amr: ['pwd', 'email_otp', 'mfa'] })
    browser.cookies.delete('cognito')
    await login({ acr_values: loa4 })
    const code = await browser.submit({ username: 'judy', password: 'Judy-Passw0rd!' })
    expect(code.body).toContain('SOFTWARE_TOKEN_MFA_CODE')
  })

  test.each(['', 'urn:cognito:loa:5', 'phr'])('none of whose values is a level is refused: %j', async (acr_values) => {
    const page = await alice().authorize({ acr_values })
    expect(new URL(page.url).searchParams.get('error')).toBe('invalid_request')
  })

  test('a session that is strong enough needs no sign-in, a weaker one does', async () => {
    const { authorize, claimsAfter } = frank()
    await claimsAfter({})
    const page = await authorize({ acr_values: loa3 })
    expect(page.left).toBe(true)
    expect((await claimsOf(new URL(page.url))).id).toMatchObject({ acr: loa3 })
    const [pool] = served.emulator.emulated.userPools.values()
    const user = pool?.users.get('frank')
    if (!user) throw new Error('no frank')
    const before = user.mfa
    user.mfa = { ...before, enabled: ['EMAIL_OTP', 'SOFTWARE_TOKEN_MFA'] }
    expect((await authorize({ acr_values: `${loa4} ${loa3}` })).left).toBe(false)
    user.mfa = before
  })
})

describe('max_age', () => {
  test('wants a new sign-in once the last is older', async () => {
    const { authorize, claimsAfter } = alice()
    const first = await claimsAfter({})
    now += 60_000
    expect((await authorize({ max_age: '61' })).left).toBe(true)
    expect((await authorize({ max_age: '58' })).left).toBe(false)
    const again = await claimsAfter({ max_age: '58' })
    expect(again.id?.auth_time).toBeGreaterThan(Number(first.id?.auth_time))
  })

  test.each(['-1', 'x', '1.5'])('must be a whole number, not %s', async (max_age) => {
    const page = await alice().authorize({ max_age })
    expect(new URL(page.url).searchParams.get('error')).toBe('invalid_request')
  })
})
