import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestClient, startTime, type TestClient } from './test-client-fixture.ts'

let client: TestClient
beforeAll(async () => {
  client = await startTestClient()
})
beforeEach(() => {
  client.clock.now = startTime
})

const tokenFor = async (scope: string) => (await client.signIn({ scope })).access_token ?? ''
const invalid = 'Access token is expired, disabled, or deleted, or the user has globally signed out.'
const badRequest = 'Bad OAuth2 request at UserInfo Endpoint'

describe('/oauth2/userInfo', () => {
  test('answers with strings only', async () => {
    const { status, text, headers } = await client.userInfo(await tokenFor('openid profile'))
    expect(status).toBe(200)
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(text).toBe(
      `{"sub":"${client.alice.sub}","email":"alice@example.com","email_verified":"true","name":"Alice Adams","username":"alice"}`,
    )
  })

  test('with email and not profile it gives the address only', async () => {
    const { text } = await client.userInfo(await tokenFor('openid email'))
    expect(text).toBe(
      `{"sub":"${client.alice.sub}","email":"alice@example.com","email_verified":"true","username":"alice"}`,
    )
  })

  const refusals: readonly (readonly [name: string, authorization: string | null, status: number, text: string])[] = [
    ['nothing', null, 400, badRequest],
    ['another scheme', 'Basic abc', 400, badRequest],
    ['no token', 'Bearer ', 400, badRequest],
    ['what is no token', 'Bearer abc', 401, invalid],
  ]
  for (const [name, authorization, status, text] of refusals) {
    test(`refuses ${name}`, async () => {
      const headers: Record<string, string> = authorization === null ? {} : { Authorization: authorization }
      const answer = await client.send('/oauth2/userInfo', { headers })
      expect(answer.status).toBe(status)
      const error = status === 400 ? 'invalid_request' : 'invalid_token'
      expect(answer.headers.get('WWW-Authenticate')).toBe(`error="${error}", error_description="${text}"`)
    })
  }

  test('refuses an ID token, a token without openid, and one that has expired', async () => {
    const { id_token = '', access_token = '' } = await client.signIn()
    expect(await client.userInfo(id_token)).toMatchObject({
      status: 401,
      text: `{"error":"invalid_token","error_description":"${invalid}"}`,
    })
    expect(await client.userInfo(await tokenFor('aws.cognito.signin.user.admin'))).toMatchObject({
      status: 401,
      text: '{"error":"invalid_token","error_description":"Access token does not contain openid scope"}',
    })
    client.clock.now += 3600_000
    expect((await client.userInfo(access_token)).status).toBe(401)
  })
})
