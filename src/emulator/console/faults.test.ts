import { describe, expect, test } from 'vitest'
import { appOrigin, unservedEmulator, unservedOrigin } from '../../testing/emulator-fixture.ts'
import { type Emulator, restoreEmulator } from '../emulator.ts'
import { faultNames } from '../state/faults.ts'

const asPage = { Accept: 'text/html' }

const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  new Request(`${unservedOrigin}/faults`, { method: 'POST', body: new URLSearchParams(form), headers })

const get = (path: string, headers: Record<string, string> = {}) => new Request(unservedOrigin + path, { headers })

async function switchedOn(emulator: Emulator) {
  const { faults } = await (await emulator.fetch(get('/faults'))).json()
  return faults.flatMap(({ name, on, operation }: { name: string; on: boolean; operation: string | null }) =>
    on ? [operation === null ? name : `${name} ${operation}`] : [],
  )
}

/** Identity pool calls of a guest, by status. */
async function statusOf(emulator: Emulator, operation: 'GetId' | 'GetCredentialsForIdentity') {
  const { identityPools } = emulator.emulated
  const [IdentityPoolId] = identityPools.keys()
  const body = JSON.stringify(operation === 'GetId' ? { IdentityPoolId } : { IdentityId: `${IdentityPoolId}` })
  const headers = { 'X-Amz-Target': `AWSCognitoIdentityService.${operation}`, Origin: appOrigin }
  return emulator.fetch(new Request(`${unservedOrigin}/`, { method: 'POST', headers, body }))
}

test('lists all with their titles', async () => {
  const emulator = await unservedEmulator()
  const { faults } = await (await emulator.fetch(get('/faults'))).json()
  expect(faults.map(({ name }: { name: string }) => name)).toEqual(faultNames)
  expect(faults[0]).toEqual({
    name: 'guests-off',
    title: 'Guests are not allowed',
    group: 'identity-pool',
    on: false,
    operation: null,
  })
})

test('each is on once, and they are off one by one or together', async () => {
  const emulator = await unservedEmulator()
  for (const on of ['slow', 'guests-off', 'slow', 'throttled']) await emulator.fetch(post({ on }))
  expect(await switchedOn(emulator)).toEqual(['guests-off', 'throttled', 'slow'])
  await emulator.fetch(post({ off: 'slow' }))
  expect(await switchedOn(emulator)).toEqual(['guests-off', 'throttled'])
  await emulator.fetch(post({ off: 'all' }))
  expect(await switchedOn(emulator)).toEqual([])
})

test.each([
  ['throttled', 'TooManyRequestsException'],
  ['guests-off', 'NotAuthorizedException'],
])('%s of one call leaves the others alone', async (on, code) => {
  const emulator = await unservedEmulator()
  await emulator.fetch(post({ on, operation: 'GetCredentialsForIdentity' }))
  expect(await switchedOn(emulator)).toEqual([`${on} GetCredentialsForIdentity`])
  expect((await statusOf(emulator, 'GetId')).status).toBe(200)
  await emulator.fetch(post({ on, operation: 'GetId' }))
  expect(await (await statusOf(emulator, 'GetId')).json()).toMatchObject({ __type: code })
})

test('a slow answer comes so late', async () => {
  const emulator = await unservedEmulator()
  await emulator.fetch(post({ on: 'slow', milliseconds: '60' }))
  const sent = performance.now()
  expect((await statusOf(emulator, 'GetId')).status).toBe(200)
  expect(performance.now() - sent).toBeGreaterThan(55)
})

test('what AWS doesn’t have is never broken', async () => {
  const emulator = await unservedEmulator()
  for (const on of faultNames) await emulator.fetch(post({ on }))
  const read = await emulator.fetch(get('/', { Accept: 'application/json', Origin: appOrigin }))
  expect([read.status, read.headers.get('Access-Control-Allow-Origin')]).toEqual([200, appOrigin])
  expect((await emulator.fetch(post({ off: 'all' }, { Origin: appOrigin }))).status).toBe(200)
  expect((await statusOf(emulator, 'GetId')).status).toBe(200)
})

test('an answer without CORS headers is one that pages can’t read', async () => {
  const emulator = await unservedEmulator()
  const readableBy = async () => (await statusOf(emulator, 'GetId')).headers.get('Access-Control-Allow-Origin')
  expect(await readableBy()).toBe('*')
  await emulator.fetch(post({ on: 'cors-missing' }))
  expect(await readableBy()).toBeNull()
})

test('a snapshot keeps what is on, and a reset switches it off', async () => {
  const emulator = await unservedEmulator()
  await emulator.fetch(post({ on: 'guests-off' }))
  const again = restoreEmulator(emulator.snapshot(), { origin: unservedOrigin })
  expect((await statusOf(again, 'GetId')).status).toBe(400)
  expect(again.snapshot().identityPools[0]?.allowUnauthenticated).toBe(true)
  await emulator.fetch(new Request(`${unservedOrigin}/reset`, { method: 'POST' }))
  expect(await switchedOn(emulator)).toEqual([])
})

describe('the page', () => {
  test('has a switch for each, in both languages, and every page tells that one is on', async () => {
    const emulator = await unservedEmulator()
    const page = async (path: string) => (await emulator.fetch(get(path, asPage))).text()
    expect((await page('/faults')).match(/name="on"/g)).toHaveLength(faultNames.length)
    expect(await page('/')).toContain('href="/faults"')
    expect(await page('/')).not.toContain('Faults are switched on')
    const form = post({ on: 'guests-off' }, { ...asPage, Origin: 'null', 'Sec-Fetch-Site': 'same-origin' })
    const answer = await emulator.fetch(form)
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/faults'])
    expect(await page('/faults')).toContain('name="off" value="guests-off"')
    expect(await page('/')).toContain('Faults are switched on')
    expect(await page('/faults?lang=ja')).toContain('ゲストアクセスが許可されていない')
  })

  test.each([
    [appOrigin, 200, appOrigin],
    ['https://evil.test', 403, null],
    ['null', 403, null],
  ])('of %s: %s', async (Origin, status, mayRead) => {
    const emulator = await unservedEmulator()
    const answer = await emulator.fetch(post({ on: 'guests-off' }, { Origin }))
    expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([status, mayRead])
    expect(await switchedOn(emulator)).toEqual(status === 200 ? ['guests-off'] : [])
  })
})

test.each<Record<string, string>>([
  {},
  { on: 'nothing' },
  { on: 'all' },
  { off: '' },
  { on: 'slow', milliseconds: '0' },
  { on: 'slow', milliseconds: 'soon' },
  { on: 'slow', milliseconds: '1e9' },
  { on: 'throttled', operation: 'Nothing' },
])('%j is refused', async (form) => {
  const emulator = await unservedEmulator()
  expect((await emulator.fetch(post(form))).status).toBe(400)
  expect(await switchedOn(emulator)).toEqual([])
})
