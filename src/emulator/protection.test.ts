import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { testSeed } from '../testing/emulator-fixture.ts'
import { clientId, shareWorld, startWorld, userPoolId, type World } from './emulator-fixture.ts'

const shared = shareWorld()
const app = 'http://localhost:5173'
const evil = 'https://evil.test'
const signed = 'authorization,content-type,x-amz-date,x-amz-target'
const unsigned = 'content-type,x-amz-target'

describe('which pages may call', () => {
  const allowed = async (world: World, init: RequestInit, path = '/') =>
    (await fetch(world.origin + path, init)).headers.get('Access-Control-Allow-Origin')
  const preflight = (Origin: string, headers: string): RequestInit => ({
    method: 'OPTIONS',
    headers: { Origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': headers },
  })
  const adminCall = (Origin: string): RequestInit => ({
    method: 'POST',
    headers: {
      Origin,
      Authorization: 'AWS4-HMAC-SHA256 Credential=any',
      'X-Amz-Target': 'AWSCognitoIdentityProviderService.AdminCreateUser',
    },
    body: JSON.stringify({ UserPoolId: userPoolId, Username: 'x y' }),
  })

  test('an unsigned call may come from every page, as at AWS', async () => {
    expect(await allowed(shared(), preflight(evil, unsigned))).toBe('*')
  })

  test('a signed or admin call may come from the app and from the emulator’s own pages', async () => {
    const { origin } = shared()
    for (const page of [app, origin]) {
      expect(await allowed(shared(), preflight(page, signed))).toBe(page)
      expect(await allowed(shared(), adminCall(page))).toBe(page)
    }
  })

  test.each([evil, 'null', `${app}0`])('neither may come from %s', async (page) => {
    expect(await allowed(shared(), preflight(page, signed))).toBeNull()
    expect(await allowed(shared(), adminCall(page))).toBeNull()
  })

  test.each([evil, 'null', `${app}0`])('what %s sends all the same makes nothing', async (page) => {
    const world = await startWorld()
    const body = JSON.stringify({ UserPoolId: userPoolId, Username: 'mallory' })
    const response = await fetch(world.origin, { ...adminCall(page), body })
    expect([response.status, await response.json()]).toEqual([
      403,
      {
        __type: 'AccessDeniedException',
        message: 'Pages of this origin may not manage the local Cognito.',
      },
    ])
    expect(() => world.user('mallory')).toThrow()
    expect((await fetch(world.origin, { ...adminCall(app), body })).status).toBe(200)
    expect(world.user('mallory').status).toBe('FORCE_CHANGE_PASSWORD')
  })

  test.each([
    [app, app],
    [evil, null],
  ])('what AWS doesn’t have, passwords and pretend tokens, %s may read: %s', async (page, mayRead) => {
    const read = { headers: { Origin: page, Accept: 'application/json' } }
    expect(await allowed(shared(), read)).toBe(mayRead)
    expect(await allowed(shared(), { method: 'POST', headers: { Origin: page } }, '/pretend/Facebook/token')).toBe(
      mayRead,
    )
  })

  test('by the option every page may', async () => {
    const world = await startWorld({ ...testSeed(), signedCallsFrom: 'any origin' })
    expect(await allowed(world, preflight(evil, signed))).toBe(evil)
    expect(await allowed(world, adminCall(evil))).toBe(evil)
  })
})

describe('too much', () => {
  const megabyte = 1024 * 1024
  const tooLarge = { __type: 'RequestEntityTooLargeException', message: 'Request body is too large.' }

  test('a body of more than a megabyte is refused', async () => {
    const response = await shared().call('GetUser', ' '.repeat(megabyte + 1))
    expect([response.status, await response.json()]).toEqual([413, tooLarge])
    expect((await shared().call('GetUser', `${' '.repeat(megabyte - 2)}{}`)).status).toBe(400)
  })

  test('also one without Content-Length', async () => {
    const send = async (count: number) => {
      let chunks = count
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (chunks-- > 0) controller.enqueue(new TextEncoder().encode(' '.repeat(65536)))
          else controller.close()
        },
      })
      const headers = { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.GetUser' }
      // Undici asks for it beside a stream; TypeScript's RequestInit doesn't know it.
      const init: RequestInit & { duplex: string } = { method: 'POST', headers, body, duplex: 'half' }
      return (await fetch(shared().origin, init)).status
    }
    expect(await send(17)).toBe(413)
    expect(await send(2)).toBe(400)
  })

  test('a message is cut before it goes into a header; the body has it whole', async () => {
    const value = `a b${'c'.repeat(9000)}`
    const response = await shared().call('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', ClientId: value })
    expect(response.headers.get('x-amzn-ErrorMessage')).toHaveLength(1024)
    expect((await response.json()).message).toContain(value)
  })
})

test('a request that is broken off is not reported as a fault', async () => {
  const { origin } = shared()
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => logged.mockRestore())
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\nX-Amz-Target: x.y\r\n\r\n{')
  await new Promise((resolve) => setTimeout(resolve, 200))
  socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(logged).not.toHaveBeenCalled()
})

test('it is reached from this machine only', async () => {
  const { origin } = shared()
  const port = Number(new URL(origin).port)
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  const reached = (host: string) =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, host, () => resolve(true))
      socket.once('error', () => resolve(false))
      socket.unref()
    })
  expect(await reached('127.0.0.1')).toBe(true)
  for (const { address } of outside) expect(await reached(address), address).toBe(false)
})

test('with PKCE required an authorization request without a challenge is refused', async () => {
  const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
  const authorize = async (world: World, pkce: Record<string, string>) => {
    const redirect = { client_id: clientId, redirect_uri: `${app}/callback`, response_type: 'code' }
    const query = new URLSearchParams({ ...redirect, ...pkce })
    const response = await fetch(`${world.origin}/oauth2/authorize?${query}`, { redirect: 'manual' })
    return new URL(response.headers.get('Location') ?? '', world.origin)
  }
  const strict = await startWorld({ ...testSeed(), requirePkce: true })
  expect((await authorize(strict, {})).searchParams.get('error')).toBe('invalid_request')
  const withChallenge = { code_challenge: challenge, code_challenge_method: 'S256' }
  expect((await authorize(strict, withChallenge)).pathname).toBe('/login')
  expect((await authorize(shared(), {})).pathname).toBe('/login')
})
