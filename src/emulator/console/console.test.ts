import { beforeEach, describe, expect, test, vi } from 'vitest'
import { testSeed, unservedEmulator, unservedOrigin } from '../../testing/emulator-fixture.ts'
import type { Emulator } from '../emulator.ts'
import type { User } from '../state/user-pool.ts'

const seed = testSeed()
const poolPath = `/user-pools/${seed.userPool.id}`
const userPath = (username: string) => `${poolPath}/users/${username}`
const identityPoolPath = `/identity-pools/${encodeURIComponent(seed.identityPool.id)}`

let emulator: Emulator

beforeEach(async () => {
  emulator = await unservedEmulator()
})

const pool = () => {
  const found = emulator.emulated.userPools.get(seed.userPool.id)
  if (!found) throw new Error('the seed has a pool')
  return found
}

const user = (username: string): User | undefined => pool().users.get(username)

const get = async (path: string, headers: Record<string, string> = {}) =>
  await emulator.fetch(new Request(unservedOrigin + path, { headers: { Accept: 'text/html', ...headers } }))

/** Sends a form as a browser does that has seen the page. */
async function send(path: string, form: Record<string, string>, { token }: { readonly token?: string } = {}) {
  const page = await get(path)
  const Cookie = page.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  const [, given = ''] = /name="_csrf" value="([^"]+)"/.exec(await page.text()) ?? []
  const body = new URLSearchParams({ _csrf: token ?? given, ...form })
  return await emulator.fetch(new Request(unservedOrigin + path, { method: 'POST', body, headers: { Cookie } }))
}

async function call(operation: string, body: unknown, service = 'AWSCognitoIdentityProviderService') {
  const headers = { 'X-Amz-Target': `${service}.${operation}` }
  return await emulator.fetch(
    new Request(`${unservedOrigin}/`, { method: 'POST', headers, body: JSON.stringify(body) }),
  )
}

const signIn = (username: string, password: string) =>
  call('InitiateAuth', {
    ClientId: seed.userPool.clients[0]?.id,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: username, PASSWORD: password },
  })

describe('forms', () => {
  test('a user is created, gets a password, and signs in', async () => {
    const form = { act: 'create-user', Username: 'olga', email: 'olga@example.com' }
    const answer = await send(poolPath, form)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${poolPath}?done=create-user`])
    expect(user('olga')?.attributes).toMatchObject({ email: 'olga@example.com', email_verified: 'true' })
    expect(user('olga')?.status).toBe('FORCE_CHANGE_PASSWORD')
    await send(userPath('olga'), { act: 'set-password', Password: 'Olga-Passw0rd!', Permanent: 'on' })
    expect(await (await signIn('olga', 'Olga-Passw0rd!')).json()).toHaveProperty('AuthenticationResult.IdToken')
  })

  test('a password that is not permanent has to be changed', async () => {
    await send(userPath('bob'), { act: 'set-password', Password: 'Bob-Temp0rary!' })
    expect(await (await signIn('bob', 'Bob-Temp0rary!')).json()).toHaveProperty(
      'ChallengeName',
      'NEW_PASSWORD_REQUIRED',
    )
  })

  test.each<readonly [string, string, Record<string, string>, (user: User) => unknown, unknown]>([
    ['grace', 'confirm', {}, ({ status }) => status, 'CONFIRMED'],
    ['alice', 'reset-password', {}, ({ status }) => status, 'RESET_REQUIRED'],
    ['alice', 'disable', {}, ({ enabled }) => enabled, false],
    ['ivan', 'enable', {}, ({ enabled }) => enabled, true],
    ['alice', 'set-attribute', { Name: 'name', Value: 'Al' }, ({ attributes }) => attributes.name, 'Al'],
    ['alice', 'delete-attribute', { Name: 'name' }, ({ attributes }) => attributes.name, undefined],
    ['bob', 'add-to-group', { GroupName: 'admins' }, ({ groups }) => groups, ['admins']],
    ['alice', 'remove-from-group', { GroupName: 'admins' }, ({ groups }) => groups, []],
  ])('%s: %s', async (username, act, fields, read, expected) => {
    const before = user(username)
    expect(before && read(before)).not.toEqual(expected)
    const answer = await send(userPath(username), { act, ...fields })
    expect(answer.headers.get('Location')).toBe(`${userPath(username)}?done=${act}`)
    const after = user(username)
    expect(after && read(after)).toEqual(expected)
    expect(await (await get(`${userPath(username)}?done=${act}`)).text()).toContain('role="status"')
  })

  test('a group is created and deleted', async () => {
    await send(poolPath, { act: 'create-group', GroupName: 'staff' })
    expect(pool().groups.has('staff')).toBe(true)
    await send(poolPath, { act: 'delete-group', GroupName: 'staff' })
    expect(pool().groups.has('staff')).toBe(false)
  })

  test('who is signed in is listed, and signed out', async () => {
    const { AuthenticationResult } = await (await signIn('bob', 'Bob-Passw0rd!')).json()
    expect(await (await get(userPath('bob'))).text()).toMatch(/<code>tkn\w{25}<\/code>/)
    await send(userPath('bob'), { act: 'sign-out' })
    expect(await (await get(userPath('bob'))).text()).not.toMatch(/<code>tkn/)
    const { AccessToken } = AuthenticationResult
    expect(await (await call('GetUser', { AccessToken })).json()).toMatchObject({ __type: 'NotAuthorizedException' })
  })

  test('who is deleted leads to the pool', async () => {
    const answer = await send(userPath('bob'), { act: 'delete-user' })
    expect(answer.headers.get('Location')).toBe(`${poolPath}?done=delete-user`)
    expect(user('bob')).toBeUndefined()
    expect((await get(userPath('bob'))).status).toBe(404)
  })

  test('an identity is deleted', async () => {
    const { IdentityId } = await (
      await call('GetId', { IdentityPoolId: seed.identityPool.id }, 'AWSCognitoIdentityService')
    ).json()
    expect(await (await get(identityPoolPath)).text()).toContain(IdentityId)
    await send(identityPoolPath, { act: 'delete-identity', IdentityId })
    expect(emulator.emulated.identityPools.get(seed.identityPool.id)?.identities.size).toBe(0)
  })

  test('what is refused is told in AWS’s words, and what was typed stays', async () => {
    const answer = await send(poolPath, { act: 'create-user', Username: 'alice', email: 'a@example.com' })
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain('User account already exists')
    expect(page).toContain('value="alice"')
    expect(page).toContain('value="a@example.com"')
  })

  test.each([
    ['without the token of its page', 'alice', {}, 403],
    ['that does nothing', 'alice', { act: 'toString' }, 404],
    ['about nobody', 'nobody', { act: 'disable' }, 404],
  ])('a form %s changes nothing', async (_name, username, form, status) => {
    const before = emulator.snapshot()
    const token = status === 403 ? { token: 'forged' } : {}
    expect((await send(userPath(username), { act: 'delete-user', ...form }, token)).status).toBe(status)
    expect(emulator.snapshot()).toEqual(before)
  })
})

describe('requests', () => {
  const listed = async () => (await (await get('/requests', { Accept: 'application/json' })).json()).requests

  test.each<readonly [string, () => Promise<unknown>, object]>([
    [
      'GetId',
      () => call('GetId', { IdentityPoolId: seed.identityPool.id }, 'AWSCognitoIdentityService'),
      { operation: 'GetId', status: 200, refusal: null },
    ],
    [
      'a wrong password',
      () => signIn('alice', 'wrong'),
      { operation: 'InitiateAuth', refusal: 'NotAuthorizedException: Incorrect username or password.' },
    ],
    ['an unknown call', () => call('GetLost', {}), { operation: 'GetLost', refusal: expect.stringMatching(/GetLost/) }],
    [
      'a call of STS',
      () =>
        emulator.fetch(
          new Request(`${unservedOrigin}/`, {
            method: 'POST',
            body: new URLSearchParams({ Action: 'GetCallerIdentity', Version: '2011-06-15' }),
          }),
        ),
      { operation: 'GetCallerIdentity', status: 403, refusal: expect.stringMatching(/^MissingAuthenticationToken/) },
    ],
    [
      'a code that is none',
      () =>
        emulator.fetch(
          new Request(`${unservedOrigin}/oauth2/token`, {
            method: 'POST',
            body: new URLSearchParams({
              grant_type: 'authorization_code',
              client_id: seed.userPool.clients[0]?.id ?? '',
              code: 'none',
              redirect_uri: 'http://localhost:5173/callback',
            }),
          }),
        ),
      { method: 'POST', path: '/oauth2/token', status: 400, refusal: 'invalid_grant' },
    ],
    [
      'what leads back with an error',
      () =>
        get(
          `/oauth2/authorize?${new URLSearchParams({
            client_id: seed.userPool.clients[0]?.id ?? '',
            redirect_uri: 'http://localhost:5173/callback',
            response_type: 'code',
            scope: 'nonsense',
          })}`,
        ),
      { path: '/oauth2/authorize', status: 302, refusal: expect.stringMatching(/^invalid_scope|^invalid_request/) },
    ],
  ])('%s', async (_name, act, expected) => {
    await act()
    await vi.waitFor(async () => expect(await listed()).toEqual([expect.objectContaining(expected)]))
  })

  test('no password, code or token is kept, nor what the console itself asks for', async () => {
    await signIn('alice', 'Alice-Passw0rd!')
    for (const path of ['/', '/requests', '/roles', '/outbox', poolPath, userPath('alice')]) await get(path)
    expect(await listed()).toHaveLength(1)
    expect(JSON.stringify(await listed())).not.toMatch(/Passw0rd|eyJ/)
  })

  test('the last 200 are kept, the latest in front', async () => {
    for (let count = 0; count < 205; count++) await get(`/.well-known/${count}`)
    const requests = await listed()
    expect(requests).toHaveLength(200)
    expect(requests[0].path).toBe('/.well-known/204')
  })
})

test.each([
  [poolPath, true],
  [userPath('alice'), true],
  [identityPoolPath, true],
  ['/requests', true],
  ['/roles', true],
  ['/outbox', false],
  ['/faults', false],
])('%s: whether the script of the console runs there, and nothing else: %s', async (path, runs) => {
  const page = await get(path)
  const script = runs ? " script-src 'self'; connect-src 'self';" : ''
  expect(page.headers.get('Content-Security-Policy')).toBe(
    `default-src 'none';${script} style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  )
  const markup = await page.text()
  expect(markup.match(/<script[^>]*>/g) ?? []).toEqual(runs ? ['<script type="module" src="/console.js">'] : [])
  expect(markup).not.toMatch(/<style| style=| on\w+=/)
})
