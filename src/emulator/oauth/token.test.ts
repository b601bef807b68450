import { decodeJwt } from 'jose'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  challenge,
  clientId,
  exchangeOf,
  type Fields,
  parametersOf,
  redirectUri,
  refused,
  secretClient,
  startTestClient,
  startTime,
  type TestClient,
  verifier,
} from './test-client-fixture.ts'

let client: TestClient
beforeAll(async () => {
  client = await startTestClient()
})
beforeEach(() => {
  client.clock.now = startTime
  client.alice.enabled = true
  client.pool.revokedOrigins.clear()
})

const post = (fields: Fields, headers: Readonly<Record<string, string>> = {}) =>
  client.post('/oauth2/token', fields, headers)
const refresh = (token: string | undefined, changes: Fields = {}) =>
  post({ grant_type: 'refresh_token', client_id: clientId, refresh_token: token, ...changes })

describe('/oauth2/token with a code', () => {
  test('answers with the members in the order of AWS', async () => {
    const { status, text, headers } = await post(exchangeOf(await client.makeCode()))
    expect(status).toBe(200)
    expect(headers.get('Content-Type')).toBe('application/json;charset=UTF-8')
    expect(headers.get('Cache-Control')).toBe('no-store')
    const answer = JSON.parse(text)
    expect(Object.keys(answer)).toEqual(['id_token', 'access_token', 'refresh_token', 'expires_in', 'token_type'])
    expect(answer).toMatchObject({ expires_in: 3600, token_type: 'Bearer' })
    expect(decodeJwt(answer.id_token)).toMatchObject({ 'cognito:username': 'alice', auth_time: startTime / 1000 })
  })

  test('takes the parameters from the query, as requests.post(url, params=…) sends them', async () => {
    const path = `/oauth2/token?${parametersOf(exchangeOf(await client.makeCode()))}`
    expect((await client.post(path, {})).status).toBe(200)
  })

  test('takes them from the body where both have them', async () => {
    const path = '/oauth2/token?code=other&client_id=other'
    expect((await client.post(path, exchangeOf(await client.makeCode()))).status).toBe(200)
  })

  test('is readable from other origins, errors included', async () => {
    expect((await post({})).headers.get('Access-Control-Allow-Origin')).toBe('*')
  })

  const cases: readonly (readonly [name: string, changes: Fields, error: string])[] = [
    ['no grant_type', { grant_type: undefined }, 'invalid_request'],
    ['an unknown grant_type', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['a member of every object', { grant_type: 'constructor' }, 'unsupported_grant_type'],
    ['no client_id', { client_id: undefined }, 'invalid_client'],
    ['an unknown client', { client_id: 'nobody' }, 'invalid_client'],
    ['no code', { code: undefined }, 'invalid_request'],
    ['no redirect_uri', { redirect_uri: undefined }, 'invalid_request'],
    ['an unknown code', { code: crypto.randomUUID() }, 'invalid_grant'],
    ['a redirect_uri with a final slash', { redirect_uri: `${redirectUri}/` }, 'unauthorized_client'],
    ['no verifier', { code_verifier: undefined }, 'invalid_grant'],
    ['an empty verifier', { code_verifier: '' }, 'invalid_grant'],
    ['another verifier', { code_verifier: `${verifier}x` }, 'invalid_grant'],
    ['the challenge as verifier', { code_verifier: challenge }, 'invalid_grant'],
    ['client_credentials', { grant_type: 'client_credentials' }, 'unauthorized_client'],
  ]
  for (const [name, changes, error] of cases) {
    test(`${name} is ${error}`, async () => {
      const { status, text, headers } = await post({ ...exchangeOf(await client.makeCode()), ...changes })
      expect({ status, text }).toEqual(refused(error))
      expect(headers.get('Content-Type')).toBe('application/json;charset=UTF-8')
    })
  }

  test('a body that is no form is not read', async () => {
    const answer = await post(exchangeOf(await client.makeCode()), { 'Content-Type': 'text/plain' })
    expect(answer).toMatchObject(refused('invalid_request'))
  })

  test('no verifier is needed for a code that has no challenge', async () => {
    const code = await client.makeCode({ code_challenge: undefined, code_challenge_method: undefined })
    expect((await post({ ...exchangeOf(code), code_verifier: undefined })).status).toBe(200)
  })

  test('without openid there is no ID token, at a refresh neither', async () => {
    const first = await client.signIn({ scope: 'aws.cognito.signin.user.admin' })
    expect(Object.keys(first)).toEqual(['access_token', 'refresh_token', 'expires_in', 'token_type'])
    const { text } = await refresh(first.refresh_token)
    expect(Object.keys(JSON.parse(text))).toEqual(['access_token', 'expires_in', 'token_type'])
  })

  test('auth_time is that of the sign-in, not of the exchange', async () => {
    const code = await client.makeCode()
    client.clock.now += 60_000
    const { id_token } = JSON.parse((await post(exchangeOf(code))).text)
    expect(decodeJwt(id_token)).toMatchObject({ auth_time: startTime / 1000, iat: startTime / 1000 + 60 })
  })

  test('a code lives for five minutes', async () => {
    const [early, late] = [await client.makeCode(), await client.makeCode()]
    client.clock.now = startTime + 5 * 60 * 1000 - 1
    expect((await post(exchangeOf(early))).status).toBe(200)
    client.clock.now += 1
    expect(await post(exchangeOf(late))).toMatchObject(refused('invalid_grant'))
  })

  test('a verifier without a challenge is refused', async () => {
    const withoutChallenge = { code_challenge: undefined, code_challenge_method: undefined }
    const code = await client.makeCode(withoutChallenge)
    expect(await post(exchangeOf(code))).toMatchObject(refused('invalid_grant'))
    expect((await post({ ...exchangeOf(code), code_verifier: undefined })).status).toBe(200)
  })

  test('a second use is refused and takes back what the first gave', async () => {
    const code = await client.makeCode()
    const first = JSON.parse((await post(exchangeOf(code))).text)
    expect(await post(exchangeOf(code))).toMatchObject(refused('invalid_grant'))
    expect([...client.pool.revokedOrigins.keys()]).toEqual([decodeJwt(first.access_token).origin_jti])
    expect(await refresh(first.refresh_token)).toMatchObject(refused('invalid_grant'))
    expect((await client.userInfo(first.access_token)).status).toBe(401)
  })

  test('of two uses at the same time one is refused, and the other has nothing that lasts', async () => {
    const code = await client.makeCode()
    const answers = await Promise.all([post(exchangeOf(code)), post(exchangeOf(code))])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
    expect(client.pool.revokedOrigins.size).toBe(1)
  })

  test("another client's try neither works nor uses the code up", async () => {
    const code = await client.makeCode()
    expect(await post({ ...exchangeOf(code), ...secretClient })).toMatchObject(refused('invalid_grant'))
    expect((await post(exchangeOf(code))).status).toBe(200)
  })

  test('a disabled user gets nothing', async () => {
    const code = await client.makeCode()
    client.alice.enabled = false
    expect(await post(exchangeOf(code))).toMatchObject(refused('invalid_grant'))
  })
})

describe('/oauth2/token with a client secret', () => {
  const { client_id, client_secret } = secretClient
  const basic = (text: string) => ({ Authorization: `Basic ${btoa(text)}` })
  const wrong = '{"error":"invalid_client","error_description":"invalid_client_secret"}'
  const invalid = '{"error":"invalid_client"}'

  const cases: readonly (readonly [string, changes: Fields, headers: Record<string, string>, text: string | null])[] = [
    ['in the body', { client_secret }, {}, null],
    ['by Basic', { client_id: undefined }, basic(`${client_id}:${encodeURIComponent(client_secret)}`), null],
    ['by Basic with client_id', {}, basic(`${client_id}:${encodeURIComponent(client_secret)}`), null],
    ['wrong', { client_secret: 'x' }, {}, wrong],
    ['wrong by Basic', {}, basic(`${client_id}:x`), wrong],
    ['missing', {}, {}, wrong],
    ['by Basic, which wins over client_id', { client_id: clientId }, basic(`${client_id}:${client_secret}`), null],
    ['by Basic and missing there', {}, basic(`${client_id}:`), invalid],
    ['by Basic for a public client', { client_id: undefined }, basic(`${clientId}:x`), wrong],
    ['by Basic and missing there for a public client', { client_id: clientId }, basic(`${clientId}:`), invalid],
    ['garbled', {}, { Authorization: 'Basic %%%' }, invalid],
    ['badly encoded', {}, basic(`${client_id}:%zz`), invalid],
    ['of another scheme', {}, { Authorization: 'Bearer x' }, invalid],
  ]
  test('in the body of a public client: passed over', async () => {
    expect((await post({ ...exchangeOf(await client.makeCode()), client_secret: 'x' })).status).toBe(200)
  })

  for (const [name, changes, headers, text] of cases) {
    test(`${name}: ${text ?? 'taken'}`, async () => {
      const wanted = { ...exchangeOf(await client.makeCode({ client_id })), client_id, ...changes }
      const answer = await post(wanted, headers)
      expect(answer.status).toBe(text === null ? 200 : 400)
      if (text !== null) expect(answer.text).toBe(text)
    })
  }
})

describe('/oauth2/token with a refresh token', () => {
  test('gives no new refresh token and keeps auth_time and origin_jti', async () => {
    const first = await client.signIn()
    client.clock.now += 60_000
    const { status, text } = await refresh(first.refresh_token)
    expect(status).toBe(200)
    const second = JSON.parse(text)
    expect(Object.keys(second)).toEqual(['id_token', 'access_token', 'expires_in', 'token_type'])
    const [before, after] = [decodeJwt(first.id_token ?? ''), decodeJwt(second.id_token)]
    expect([after.auth_time, after.origin_jti]).toEqual([before.auth_time, before.origin_jti])
    expect(after.jti).not.toBe(before.jti)
    expect(after.iat).toBe((before.iat ?? 0) + 60)
  })

  test('rotates where the client has it on', async () => {
    const code = await client.makeCode({ client_id: 'rotating' })
    const first = JSON.parse((await post({ ...exchangeOf(code), client_id: 'rotating' })).text)
    const second = JSON.parse((await refresh(first.refresh_token, { client_id: 'rotating' })).text)
    expect(Object.keys(second)).toEqual(['id_token', 'access_token', 'refresh_token', 'expires_in', 'token_type'])
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(await refresh(first.refresh_token, { client_id: 'rotating' })).toMatchObject(refused('invalid_grant'))
    expect((await refresh(second.refresh_token, { client_id: 'rotating' })).status).toBe(200)
  })

  test('refuses what is missing, unknown, expired or not of this client', async () => {
    const { refresh_token } = await client.signIn()
    const missing = '{"error":"invalid_request","error_description":"invalid_refresh_token"}'
    expect(await refresh(undefined)).toMatchObject({ status: 400, text: missing })
    expect(await refresh('')).toMatchObject({ status: 400, text: missing })
    expect(await refresh('a.b.c.d.e')).toMatchObject(refused('invalid_grant'))
    expect(await refresh(refresh_token, secretClient)).toMatchObject(refused('invalid_grant'))
    client.clock.now += 30 * 24 * 3600 * 1000
    expect(await refresh(refresh_token)).toMatchObject(refused('invalid_grant'))
  })
})
