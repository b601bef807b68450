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

const revoke = (fields: Fields) => client.post('/oauth2/revoke', fields)

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
    ['no token', { client_id: clientId }, 400, '{"error":"invalid_request"}'],
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
    expect(await revoke({ ...secretClient, token: refresh_token })).toMatchObject(refused('unauthorized_client'))
    expect(client.pool.revokedOrigins.size).toBe(0)
  })
})
