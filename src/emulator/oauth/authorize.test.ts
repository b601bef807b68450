import { beforeAll, describe, expect, test } from 'vitest'
import {
  challenge,
  clientId,
  type Fields,
  origin,
  parametersOf,
  redirectUri,
  startTestClient,
  type TestClient,
} from './test-client-fixture.ts'

const good = {
  client_id: clientId,
  redirect_uri: redirectUri,
  response_type: 'code',
  scope: 'openid email',
  state: 'a b&c=ü',
  code_challenge: challenge,
  code_challenge_method: 'S256',
}

let client: TestClient
beforeAll(async () => {
  client = await startTestClient()
})

async function authorize(changes: Fields) {
  const query = String(parametersOf({ ...good, ...changes }))
  const response = await client.send(`/oauth2/authorize?${query}`, {})
  return { query, response, location: response.headers.get('Location') ?? '' }
}

describe('/oauth2/authorize', () => {
  test('leads to /login with the same query', async () => {
    const { query, response, location } = await authorize({})
    expect(response.status).toBe(302)
    expect(location).toBe(`/login?${query}`)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  const mismatches: readonly (readonly [name: string, changes: Fields, error: string, clientId: string | null])[] = [
    ['an unknown client', { client_id: 'nobody' }, 'redirect_mismatch', 'nobody'],
    ['a foreign redirect_uri', { redirect_uri: 'https://evil.example/' }, 'redirect_mismatch', good.client_id],
    ['a final slash', { redirect_uri: `${good.redirect_uri}/` }, 'redirect_mismatch', good.client_id],
    ['another port', { redirect_uri: 'http://localhost:5174/callback' }, 'redirect_mismatch', good.client_id],
    ['127.0.0.1', { redirect_uri: 'http://127.0.0.1:5173/callback' }, 'redirect_mismatch', good.client_id],
    ['capitals', { redirect_uri: 'http://LOCALHOST:5173/callback' }, 'redirect_mismatch', good.client_id],
    ['a query of its own', { redirect_uri: `${good.redirect_uri}?a` }, 'redirect_mismatch', good.client_id],
    ['no client_id', { client_id: undefined }, "Required String parameter 'client_id' is not present", null],
    [
      'no redirect_uri',
      { redirect_uri: undefined },
      "Required String parameter 'redirect_uri' is not present",
      good.client_id,
    ],
  ]
  for (const [name, changes, error, clientId] of mismatches) {
    test(`${name} ends on the error page, whatever else is asked`, async () => {
      for (const more of [{}, { response_type: 'token' }, { scope: 'x' }, { identity_provider: 'Facebook' }]) {
        const { response, location } = await authorize({ ...changes, ...more })
        expect(response.status).toBe(302)
        const { pathname, search, searchParams } = new URL(location, origin)
        expect(location).toBe(`/error${search}`)
        expect(Object.fromEntries(searchParams)).toEqual(clientId === null ? { error } : { error, client_id: clientId })
        expect((await client.send(pathname + search, {})).status).toBe(400)
      }
    })
  }

  const state = 'state=a+b%26c%3D%C3%BC'
  const refusals: readonly (readonly [name: string, changes: Fields, back: string])[] = [
    [
      'response_type=token',
      { response_type: 'token' },
      `#error_description=unauthorized_client&${state}&error=invalid_request`,
    ],
    ['no response_type', { response_type: undefined }, `?${state}&error=invalid_request`],
    ['an odd response_type', { response_type: 'code token' }, `?${state}&error=invalid_request`],
    ['PKCE by plain', { code_challenge_method: 'plain' }, `?${state}&error=invalid_request`],
    ['a challenge without method', { code_challenge_method: undefined }, `?${state}&error=invalid_request`],
    ['a method without challenge', { code_challenge: undefined }, `?${state}&error=invalid_request`],
    ['a challenge that is no SHA-256', { code_challenge: 'short' }, `?${state}&error=invalid_request`],
    ['prompt=none without a session', { prompt: 'none' }, `?${state}&error=login_required`],
    ['prompt=none beside another', { prompt: 'none login' }, `?${state}&error=invalid_request`],
    ['an unknown scope', { scope: 'openid admin' }, `?error_description=invalid_scope&${state}&error=invalid_request`],
    ['email without openid', { scope: 'email' }, `?error_description=invalid_scope&${state}&error=invalid_request`],
    [
      'a refusal without state',
      { scope: 'x', state: undefined },
      '?error_description=invalid_scope&error=invalid_request',
    ],
  ]
  for (const [name, changes, back] of refusals) {
    test(`${name} goes back to the app as ${back.split('&')[0]}`, async () => {
      const { response, location } = await authorize(changes)
      expect(response.status).toBe(302)
      expect(location).toBe(`${good.redirect_uri}${back}`)
    })
  }

  test.each<[name: string, changes: Fields]>([
    ['an unknown provider', { identity_provider: 'Google' }],
    ['a provider in small letters', { identity_provider: 'facebook' }],
    ['a member of every object', { identity_provider: 'constructor' }],
    ['an idp_identifier', { idp_identifier: 'example.com' }],
  ])('%s ends on the error page, and the app hears nothing', async (_, changes) => {
    for (const path of ['/oauth2/authorize', '/login']) {
      const query = String(parametersOf({ ...good, ...changes }))
      const response = await client.send(`${path}?${query}`, {})
      const location = response.headers.get('Location') ?? ''
      expect(location).toMatch(/^\/error\?/)
      const page = await client.send(location, {})
      expect(page.status).toBe(400)
      expect(page.text).toContain('Login option is not available. Please try another one')
    }
  })

  const allowed: readonly (readonly [name: string, changes: Fields])[] = [
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['no scope', { scope: undefined }],
    ['a prompt for a provider alone', { prompt: 'select_account consent' }],
    ['COGNITO as provider', { identity_provider: 'COGNITO' }],
    ['no state', { state: undefined }],
  ]
  for (const [name, changes] of allowed) {
    test(`${name} is fine`, async () => {
      const { query, location } = await authorize(changes)
      expect(location).toBe(`/login?${query}`)
    })
  }

  test('identity_provider leads straight to the provider, with a state of Cognito, not of the app', async () => {
    const { location } = await authorize({ identity_provider: 'LoginWithAmazon' })
    const { pathname, searchParams } = new URL(location, origin)
    expect(location).toMatch(/^\/pretend/)
    expect(pathname).toBe('/pretend/LoginWithAmazon/authorize')
    expect(searchParams.get('redirect_uri')).toBe('/oauth2/idpresponse')
    expect(searchParams.get('state')).toMatch(/^[0-9a-f-]{36}$/)
  })
})
