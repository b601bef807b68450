import { beforeEach, describe, expect, test } from 'vitest'
import { appOrigin, unservedEmulator, unservedOrigin } from '../../testing/emulator-fixture.ts'
import type { Emulator } from '../emulator.ts'

let emulator: Emulator
let accessToken: string
beforeEach(async () => {
  emulator = await unservedEmulator()
  const challenge = await call('InitiateAuth', {
    ClientId: 'localclient000000000000000',
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'carol', PASSWORD: 'Carol-Temp0rary!' },
  })
  const signedIn = await call('RespondToAuthChallenge', {
    ClientId: 'localclient000000000000000',
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    Session: challenge.Session,
    ChallengeResponses: {
      USERNAME: 'carol',
      NEW_PASSWORD: 'Carol-Passw0rd!',
      'userAttributes.email': 'carol@example.com',
    },
  })
  accessToken = signedIn.AuthenticationResult.AccessToken
})

async function call(operation: string, body: unknown) {
  const headers = { 'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}` }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  return (await emulator.fetch(new Request(`${unservedOrigin}/`, init))).json()
}

const reset = (headers: Record<string, string> = {}) =>
  emulator.fetch(new Request(`${unservedOrigin}/reset`, { method: 'POST', headers }))

async function statusOfCarol() {
  const init = { headers: { Accept: 'application/json' } }
  const { userPools } = await (await emulator.fetch(new Request(`${unservedOrigin}/`, init))).json()
  return userPools[0].users.find(({ username }: { username: string }) => username === 'carol').status
}

test('the start page names its address', async () => {
  const init = { headers: { Accept: 'application/json' } }
  const facts = await (await emulator.fetch(new Request(`${unservedOrigin}/`, init))).json()
  expect(facts.reset).toBe(`${unservedOrigin}/reset`)
})

test('users are as seeded, and what was issued is refused', async () => {
  expect(await statusOfCarol()).toBe('CONFIRMED')
  expect(await call('GetUser', { AccessToken: accessToken })).toMatchObject({ Username: 'carol' })
  const before = emulator.emulated
  const response = await reset()
  expect([response.status, response.headers.get('Location')]).toEqual([303, '/'])
  expect(emulator.emulated).not.toBe(before)
  expect(await statusOfCarol()).toBe('FORCE_CHANGE_PASSWORD')
  expect(await call('GetUser', { AccessToken: accessToken })).toMatchObject({ __type: 'NotAuthorizedException' })
})

describe('by a page', () => {
  test.each([appOrigin, unservedOrigin])('of %s', async (origin) => {
    const response = await reset({ Origin: origin })
    expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([303, origin])
    expect(await statusOfCarol()).toBe('FORCE_CHANGE_PASSWORD')
  })

  // A form of any page may post here without a preflight.
  test.each(['https://evil.test', 'null', `${appOrigin}0`])('of %s not', async (origin) => {
    const response = await reset({ Origin: origin })
    expect([response.status, response.headers.get('Access-Control-Allow-Origin')]).toEqual([403, null])
    expect(await statusOfCarol()).toBe('CONFIRMED')
  })
})
