import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  clientId,
  type Fields,
  refused,
  secretClient,
  startTestClient,
  type TestClient,
} from './test-client-fixture.ts'

let client: TestClient
beforeAll(async () => {
  client = await startTestClient()
})
beforeEach(() => client.pool.revokedOrigins.clear())

const revoke = (fields: Fields, headers?: Readonly<Record<string, string>>) =>
  client.post('/oauth2/revoke', fields, headers)
const basic = (text: string) => ({ Authorization: `Basic ${btoa(text)}` })
const unknownToken = 'a.b.c.d.e'
const invalidClient = { status: 401, text: '{"error":"invalid_client"}' }

describe('/oauth2/revoke', () => {
  test('ends the whole sign-in, says nothing, and again so', async () => {
    const { refresh_token, access_token = '' } = await client.signIn()
    for (let time = 1; time <= 2; time++) {
      const { status, text } = await revoke({ token: refresh_token, client_id: clientId })
      expect({ status, text }).toEqual({ status: 200, text: '' })
    }
    const refresh = { grant_type: 'refresh_token', client_id: clientId, refresh_token }
    expect(await client.post('/oauth2/token', refresh)).toMatchObject(refused('invalid_grant'))
    expect((await client.userInfo(access_token)).status).toBe(401)
  })

  const cases: readonly (readonly [name: string, fields: Fields, status: number, text: string])[] = [
    [
      'no token',
      { client_id: clientId },
      400,
      '{"error":"invalid_request","error_description":"Invalid parameter in request"}',
    ],
    ['an access token', { client_id: clientId, token: 'a.b.c' }, 400, '{"error":"unsupported_token_type"}'],
    ['an unknown client', { client_id: 'nobody', token: 'a.b.c.d.e' }, 401, '{"error":"invalid_client"}'],
    ['no client', { token: 'a.b.c.d.e' }, 401, '{"error":"invalid_client"}'],
    ['an unknown token', { client_id: clientId, token: 'a.b.c.d.e' }, 200, ''],
  ]
  for (const [name, fields, status, text] of cases) {
    test(`${name}: ${status} ${text}`, async () => {
      const answer = await revoke(fields)
      expect({ status: answer.status, text: answer.text }).toEqual({ status, text })
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    })
  }

  test("another client's token stays", async () => {
    const { refresh_token } = await client.signIn()
    expect(await revoke({ token: refresh_token, client_id: 'rotating' })).toMatchObject(invalidClient)
    expect(client.pool.revokedOrigins.size).toBe(0)
  })

  test('a client with a secret says it by Basic; in the body it does not count', async () => {
    const { client_id, client_secret } = secretClient
    const fields = { token: unknownToken, client_id }
    expect((await revoke(fields, basic(`${client_id}:${client_secret}`))).status).toBe(200)
    expect(await revoke(fields, basic(`${client_id}:x`))).toMatchObject(invalidClient)
    expect(await revoke({ ...fields, client_secret })).toMatchObject(invalidClient)
    expect(await revoke(fields)).toMatchObject(invalidClient)
    expect(await revoke({ token: unknownToken }, basic(`${clientId}:`))).toMatchObject(invalidClient)
  })
})
