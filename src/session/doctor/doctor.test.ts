import { expect, it } from 'vitest'
import type { Connection } from '../../connection/connection.ts'
import { type CheckName, judge } from '../../diagnosis/doctor/checks.ts'
import { alice, type Given, openSession } from '../session-fixture.ts'

async function checked(given: Given = {}) {
  const opened = await openSession(given)
  const doctor = await opened.session.doctor.load()
  await doctor.check()
  return { ...opened, doctor, findings: () => findingsOf(doctor) }
}

type Doctor = Awaited<ReturnType<Awaited<ReturnType<typeof openSession>>['session']['doctor']['load']>>

function findingsOf(doctor: Doctor): Readonly<Record<string, string>> {
  return Object.fromEntries(
    judge(doctor.state.getState().evidence).map(({ check, verdict, finding }) => [check, `${verdict}: ${finding}`]),
  )
}

const sound = {
  pagePolicy: 'pass: lists',
  webCrypto: 'pass: there',
  region: 'pass: same',
  keys: 'pass: published',
  issuer: 'pass: expected',
  appClient: 'pass: exists',
  clientSecret: 'pass: none',
  authFlows: 'pass: on',
  poolOfClient: 'pass: by-domain',
  hostedUi: 'pass: answers',
  redirectUri: 'pass: registered',
  scopes: 'pass: allowed',
  identityPool: 'pass: exists',
  guests: 'unchecked: makes-one',
  trust: 'unchecked: sign-in-first',
  clock: 'pass: agrees',
} satisfies Readonly<Record<CheckName, string>>

it('finds nothing wrong with the connection that the local Cognito brings along, and makes no identity', async () => {
  const { findings, sent, world } = await checked()
  expect(findings()).toEqual(sound)
  expect(sent.filter((operation) => operation === 'GetId')).toHaveLength(1)
  const { runs } = world.trace.store.getState()
  expect(runs.map(({ signInMethod, state }) => [signInMethod, state])).toEqual([['check', 'done']])
  expect(runs[0]?.events).toHaveLength(8)
})

it('sends no name of a user, but one that was made up', async () => {
  const { bodies } = await checked()
  const names = bodies.flatMap((body) => /"USERNAME":"([^"]*)"/.exec(body)?.[1] ?? [])
  expect(names).toHaveLength(4)
  expect(new Set(names).size).toBe(1)
  expect(names[0]).toMatch(/^connection-check-[0-9a-f]{32}$/)
})

const typos: Readonly<Record<string, readonly [Partial<Connection>, Partial<Record<CheckName, string>>]>> = {
  'user pool ID': [
    { userPoolId: 'ap-northeast-1_Local0003' },
    { keys: 'fail: no-pool', issuer: 'unchecked: not-told' },
  ],
  'app client ID': [
    { userPoolClientId: 'localclient000000000000001' },
    { appClient: 'fail: unknown', hostedUi: 'fail: client-refused' },
  ],
  'form of the app client ID': [{ userPoolClientId: 'local-client' }, { appClient: 'fail: malformed' }],
  'identity pool ID': [
    { identityPoolId: 'ap-northeast-1:00000000-0000-4000-8000-000000000002' },
    { identityPool: 'fail: unknown' },
  ],
  Region: [{ region: 'ap-northeast-2' }, { region: 'fail: other-identity-pool' }],
  issuer: [{ issuer: 'https://issuer.example' }, { issuer: 'fail: other' }],
  scopes: [{ scopes: ['openid', 'emial'] }, { scopes: 'fail: refused' }],
}

for (const [value, [connection, expected]] of Object.entries(typos)) {
  it(`names a typing mistake in the ${value}`, async () => {
    const { findings } = await checked({ connection })
    expect(findings()).toMatchObject(expected)
  })
}

for (const [endpoint, expected] of [
  ['userPool', { keys: 'fail: unreachable', appClient: 'fail: unreachable' }],
  ['identityPool', { identityPool: 'fail: unreachable' }],
  ['hostedUi', { hostedUi: 'fail: unreachable' }],
] as const) {
  it(`names a typing mistake in the endpoint ${endpoint}`, async () => {
    const { connection } = (await openSession()).state()
    const endpoints = { ...connection.endpoints, [endpoint]: 'http://localhost:9' }
    const { findings } = await checked({ connection: { localCognito: false, endpoints } })
    expect(findings()).toMatchObject(expected)
  })
}

it('tells a client with a secret, and flows that are off', async () => {
  const secret = await checked({ client: { secret: 'a'.repeat(40) } })
  expect(secret.findings()).toMatchObject({ clientSecret: 'fail: has' })
  const plain = await checked({ client: { explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] } })
  expect(plain.findings()).toMatchObject({ authFlows: 'warn: only-plain' })
})

it('sends nothing to a host that the page’s policy does not list', async () => {
  const policy = {
    unreachable: ({ endpoints }: Connection) => [endpoints.userPool ?? ''],
    canAllow: async () => false,
    allow: async () => false,
    reload: () => {},
  }
  const { findings, sent } = await checked({
    world: { policy: async () => policy },
    connection: { localCognito: false },
  })
  expect(findings()).toMatchObject({ pagePolicy: 'fail: lacks', keys: 'unchecked: not-sent' })
  expect(sent).toEqual([])
})

it('asks for a guest’s identity only when told to, and keeps it for the guest sign-in', async () => {
  const { doctor, findings, state, sent } = await checked()
  sent.length = 0
  await doctor.checkGuests()
  expect(findings().guests).toBe('pass: allowed')
  const { guestIdentityId } = state()
  expect(guestIdentityId).toMatch(/^ap-northeast-1:/)
  await doctor.checkGuests()
  expect(sent).toEqual(['GetId'])
})

it('after a sign-in tells by its ID token what the identity pool trusts, beside the run of the sign-in', async () => {
  const { session, trace } = await alice()
  const doctor = await session.doctor.load()
  await doctor.check()
  expect(findingsOf(doctor)).toMatchObject({ trust: 'pass: trusted', poolOfClient: 'pass: by-token' })
  await session.runTask('refresh')
  expect(
    trace.store
      .getState()
      .runs.map(({ signInMethod }) => signInMethod)
      .at(-1),
  ).toBe('check')
  expect(trace.store.getState().runs.at(-1)?.events).toHaveLength(9)
})

it('forgets the answers of another connection', async () => {
  const { session, doctor, findings } = await checked()
  session.chooseConnection('another')
  doctor.look()
  expect(findings().keys).toBe('unchecked: not-sent')
})

it('drops what comes for a connection that is no longer in use', async () => {
  const { session, doctor, findings } = await checked()
  const under = doctor.check()
  session.chooseConnection('another')
  await Promise.all([under, doctor.check()])
  expect(doctor.state.getState()).toMatchObject({ isRunning: false, evidence: { connection: { id: 'another' } } })
  expect(findings().keys).toBe('pass: published')
})
