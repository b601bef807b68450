import { GetUserCommand, InitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import { describe, expect, test } from 'vitest'
import { appOrigin, unservedEmulator, unservedOrigin } from '../../testing/emulator-fixture.ts'
import { restoreEmulator } from '../emulator.ts'
import { clientId, startWorld } from '../emulator-fixture.ts'

const skip = (skip: string, headers: Record<string, string> = {}) =>
  new Request(`${unservedOrigin}/clock`, { method: 'POST', body: new URLSearchParams({ skip }), headers })

const asPage = { Accept: 'text/html' }

test('all that expires follows the clock: tokens of an hour before are refused, their refresh token not yet', async () => {
  const world = await startWorld()
  const signIn = new InitiateAuthCommand({
    ClientId: clientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'alice', PASSWORD: 'Alice-Passw0rd!' },
  })
  const { AccessToken, RefreshToken } = (await world.idp.send(signIn)).AuthenticationResult ?? {}
  const moved = await fetch(`${world.origin}/clock`, { method: 'POST', body: new URLSearchParams({ skip: '3600' }) })
  expect(await moved.json()).toMatchObject({ skippedSeconds: 3600 })
  await expect(world.idp.send(new GetUserCommand({ AccessToken }))).rejects.toMatchObject({
    message: 'Access Token has expired',
  })
  const refresh = () =>
    world.idp.send(
      new InitiateAuthCommand({
        ClientId: clientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: RefreshToken ?? '' },
      }),
    )
  const refreshed = (await refresh()).AuthenticationResult
  await world.idp.send(new GetUserCommand({ AccessToken: refreshed?.AccessToken }))
  await fetch(`${world.origin}/clock`, { method: 'POST', body: new URLSearchParams({ skip: String(31 * 24 * 3600) }) })
  await expect(refresh()).rejects.toThrow()
})

test('every answer has its date', async () => {
  const emulator = await unservedEmulator()
  await emulator.fetch(skip('3600'))
  for (const path of ['/', '/login', '/oauth2/token', '/.well-known/nothing']) {
    const date = (await emulator.fetch(new Request(`${unservedOrigin}${path}`))).headers.get('Date') ?? ''
    expect(Math.abs(Date.parse(date) - Date.now() - 3600_000)).toBeLessThan(60_000)
  }
})

test('a snapshot keeps it, and a reset puts it back', async () => {
  const emulator = await unservedEmulator()
  await emulator.fetch(skip('3600'))
  await emulator.fetch(skip('3600'))
  const again = restoreEmulator(emulator.snapshot(), { origin: unservedOrigin })
  expect(again.emulated.clock.skipped).toBe(7200_000)
  await emulator.fetch(new Request(`${unservedOrigin}/reset`, { method: 'POST' }))
  const facts = await emulator.fetch(new Request(`${unservedOrigin}/clock`))
  expect(await facts.json()).toMatchObject({ skippedSeconds: 0 })
})

describe('the page', () => {
  test('has a button for one hour', async () => {
    const emulator = await unservedEmulator()
    const home = async () => (await emulator.fetch(new Request(`${unservedOrigin}/`, { headers: asPage }))).text()
    expect(await home()).toContain('<input type="hidden" name="skip" value="3600">')
    const answer = await emulator.fetch(skip('3600', { ...asPage, Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }))
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/'])
    expect(await home()).toContain('1 h ahead')
  })

  test.each([
    [appOrigin, 200],
    ['https://evil.test', 403],
    ['null', 403],
  ])('of %s: %s', async (origin, status) => {
    const emulator = await unservedEmulator()
    expect((await emulator.fetch(skip('3600', { Origin: origin }))).status).toBe(status)
    expect(emulator.emulated.clock.skipped).toBe(status === 200 ? 3600_000 : 0)
  })
})

test.each(['', '0', '-1', '1.5', 'soon', '1e12'])('“%s” seconds are refused', async (seconds) => {
  const emulator = await unservedEmulator()
  expect((await emulator.fetch(skip(seconds))).status).toBe(400)
})
