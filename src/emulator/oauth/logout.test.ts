import { beforeAll, describe, expect, test } from 'vitest'
import {
  clientId,
  type Fields,
  parametersOf,
  redirectUri,
  startTestClient,
  type TestClient,
} from './test-client-fixture.ts'

let client: TestClient
beforeAll(async () => {
  client = await startTestClient()
})

const signOut = 'http://localhost:5173/'
const login = { client_id: clientId, redirect_uri: redirectUri, response_type: 'code' }

async function logout(fields: Fields) {
  const now = client.clock.now
  client.pool.hostedSessions.set('c00kie', {
    cookie: 'c00kie',
    id: 'sso1',
    clientId,
    met: [],
    username: 'alice',
    authTime: now / 1000,
    expires: now + 1,
    lastActive: now,
  })
  const answer = await client.send(`/logout?${parametersOf(fields)}`, { headers: { Cookie: 'cognito=c00kie' } })
  return { ...answer, location: answer.headers.get('Location'), signedIn: client.pool.hostedSessions.has('c00kie') }
}

describe('/logout', () => {
  test('with a registered logout_uri ends the session on both sides and goes there', async () => {
    const { status, location, signedIn, headers } = await logout({ client_id: clientId, logout_uri: signOut })
    expect({ status, location, signedIn }).toEqual({ status: 302, location: signOut, signedIn: false })
    expect(headers.get('Set-Cookie')).toBe('cognito=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax')
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  test('with redirect_uri and response_type goes to /login', async () => {
    const { status, location, signedIn } = await logout({ ...login, state: 'x' })
    expect(status).toBe(302)
    expect(location).toBe(`/login?${parametersOf({ ...login, state: 'x' })}`)
    expect(signedIn).toBe(false)
  })

  const missing = (name: string) => `Required String parameter '${name}' is not present`
  const unreadable: readonly (readonly [name: string, fields: Fields, text: string])[] = [
    ['no client_id', { logout_uri: signOut }, missing('client_id')],
    ['OpenID Connect', { post_logout_redirect_uri: signOut, id_token_hint: 'x' }, missing('client_id')],
    ['neither address', { client_id: clientId }, missing('redirect_uri')],
    ['no response_type', { ...login, response_type: undefined }, missing('response_type')],
  ]
  for (const [name, fields, expected] of unreadable) {
    test(`${name}: ${expected}, and the session goes on`, async () => {
      const { status, text, location, signedIn } = await logout(fields)
      expect({ status, location, signedIn }).toEqual({ status: 400, location: null, signedIn: true })
      expect(text).toContain(expected)
    })
  }

  const mismatches: readonly (readonly [name: string, fields: Fields])[] = [
    ['an unknown client', { client_id: 'nobody', logout_uri: signOut }],
    ['a foreign address', { client_id: clientId, logout_uri: 'https://evil.example/' }],
    ['no final slash', { client_id: clientId, logout_uri: signOut.slice(0, -1) }],
    ['a callback URL', { client_id: clientId, logout_uri: redirectUri }],
    ['a foreign redirect_uri', { ...login, redirect_uri: 'https://evil.example/' }],
  ]
  for (const [name, fields] of mismatches) {
    test(`${name}: redirect_mismatch, and the session goes on`, async () => {
      const { location, signedIn } = await logout(fields)
      expect(location).toBe(`/error?error=redirect_mismatch&client_id=${fields.client_id}`)
      expect(signedIn).toBe(true)
      expect((await client.send(location ?? '', {})).status).toBe(400)
    })
  }
})
