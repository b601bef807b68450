import { expect, it, test } from 'vitest'
import { alice } from '../../session-fixture.ts'
import { mayTakeSecrets } from './may-take-secrets.ts'
import type { OwnApiCall } from './own-api-results.ts'

const call = (url: string, more: Partial<OwnApiCall> = {}): OwnApiCall => ({
  request: { method: 'GET', url, headers: [], body: null },
  kind: 'rest-api',
  credential: 'access-token',
  scheme: 'Bearer ',
  service: 'execute-api',
  region: 'eu-west-1',
  ...more,
})

test.each([
  ['http://localhost:9250/orders', [], true],
  ['https://api.example.com/orders', [], false],
  ['https://api.example.com/orders', ['api.example.com'], true],
  ['https://api.example.com:8443/orders', ['api.example.com'], false],
  ['http://api.example.com/orders', ['api.example.com'], false],
  ['https://api.example.com.evil.test/', ['api.example.com'], false],
  ['https://api.example.com@evil.test/', ['api.example.com'], false],
  ['no address', ['no address'], false],
])('%s, confirmed: %s', (address, confirmed, may) => {
  expect(mayTakeSecrets(address, confirmed)).toBe(may)
})

it.each(['id-token', 'access-token', 'signature'] as const)(
  'the %s goes to no host that was not confirmed',
  async (credential) => {
    const { session, sent, tasks } = await alice()
    const foreign = call('https://api.example.com/orders', { credential })
    expect(await session.runTask('call-api', foreign, null)).toBe(false)
    expect(await session.runTask('call-api', foreign, 'api.example.org')).toBe(false)
    expect(tasks().status['call-api']).toMatchObject({ at: 'failed', problem: { kind: 'fault' } })
    expect(tasks().ownApi).toBeUndefined()
    expect(sent).toEqual([])
  },
)

it('nothing is signed with credentials that have expired', async () => {
  const { session, sent, tasks, moveClock, state } = await alice()
  moveClock(3601)
  const origin = state().connection.endpoints.userPool
  expect(await session.runTask('call-api', call(`${origin}/apis/iam/whoami`, { credential: 'signature' }), null)).toBe(
    false,
  )
  expect(tasks().status['call-api']).toEqual({ at: 'failed', problem: { kind: 'credentials-expired' } })
  expect(sent).toEqual([])
})

it('what was called and confirmed is gone with the sign-out', async () => {
  const { session, tasks, state } = await alice()
  const origin = state().connection.endpoints.userPool
  expect(await session.runTask('call-api', call(`${origin}/apis/http/whoami`), null)).toBe(true)
  expect(tasks().ownApi?.latest?.answer).toMatchObject({ kind: 'answered', status: 200 })
  session.signOut()
  expect(tasks().ownApi).toBeUndefined()
})
