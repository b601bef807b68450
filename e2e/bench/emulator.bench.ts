import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'playwright/test'
import { localConnection } from '../../src/emulator/host/local-connection.ts'
import { localSeed } from '../../src/emulator/seed/seed.ts'
import { CognitoCaller, load, percentile, type Target } from './cognito-caller.ts'
import type { Order, Report } from './emulator-process.ts'
import { madeTarget } from './made-target.ts'
import { type Measured, print } from './measure.ts'
import { startMoto } from './moto.ts'

/** Built by .ci/bench.mjs. */
const program = process.env.EMULATOR_PROCESS ?? ''
const rounds = 3
const secondsEach = 4
const minutes = 60_000
const days = 24 * 60 * minutes
const role = 'arn:aws:iam::000000000000:role/bench'

interface Emulator {
  readonly target: Target
  ask<Kind extends Report['kind']>(order: Order, kind: Kind): Promise<Extract<Report, { kind: Kind }>>
  close(): void
}

test('how long the local Cognito takes to start', async () => {
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const start = performance.now()
    const emulator = await startEmulator()
    const caller = new CognitoCaller(emulator.target)
    await caller.identityPool('GetId', { IdentityPoolId: emulator.target.identityPoolId })
    times.push(performance.now() - start)
    caller.close()
    emulator.close()
  }
  print('The local Cognito alone', [{ what: 'from its start to a guest’s identity ID', values: times, goal: 300 }])
})

test('how many sign in', async () => {
  test.setTimeout(5 * minutes)
  const emulator = await startEmulator()
  const rows = await signInRows(emulator.target)
  print('Password to AWS credentials, 3 calls', [...rows, ...(await processorRows(emulator))])
  emulator.close()
  const moto = await startMoto()
  if (!moto) return
  print('The same at moto’s server', await signInRows(moto.target))
  moto.close()
})

test('what growth costs', async () => {
  const emulator = await startEmulator()
  const rows: Measured[] = []
  let present = 0
  for (const size of [10, 10_000, 100_000]) {
    const first = new CognitoCaller(emulator.target)
    const { identityId, refreshToken, logins } = await first.signIn()
    // The server ends connections that were idle meanwhile.
    first.close()
    await emulator.ask({ kind: 'fill', count: size - present }, 'done')
    const caller = new CognitoCaller(emulator.target)
    present = size
    const body = { IdentityId: identityId, Logins: logins }
    const getId = { IdentityPoolId: emulator.target.identityPoolId, Logins: logins }
    const revoke = { Token: refreshToken, ClientId: emulator.target.clientId }
    for (const [operation, act] of [
      ['GetId', () => caller.identityPool('GetId', getId)],
      ['GetCredentialsForIdentity', () => caller.identityPool('GetCredentialsForIdentity', body)],
      ['GetOpenIdToken', () => caller.identityPool('GetOpenIdToken', body)],
      ['RevokeToken', () => caller.userPool('RevokeToken', revoke)],
    ] as const) {
      const { times } = await load(act, { callers: 1, count: 200, seconds: secondsEach })
      rows.push({ what: `${operation} among ${size.toLocaleString('en')}`, values: times })
    }
    caller.close()
  }
  emulator.close()
  print('One call among so many identities and refresh tokens', rows)
})

test('what 100,000 sign-ins at ten pools leave in memory, and that none is lost', async () => {
  test.setTimeout(20 * minutes)
  const emulator = await startEmulator()
  const targets = [emulator.target]
  while (targets.length < 10) targets.push(await madeTarget(emulator.target, role))
  const callers = targets.map((target) => new CognitoCaller(target))
  const identities = targets.map(() => new Set<string>())
  const rows: Measured[] = []
  let total = 0
  let turn = 0
  /** At each pool in turn. It rejects where no credentials come. */
  async function signIn(): Promise<void> {
    const at = turn++ % callers.length
    const signedIn = await callers[at]?.signIn()
    if (signedIn) identities[at]?.add(signedIn.identityId)
  }
  for (const upTo of [20_000, 60_000, 100_000]) {
    while (total < upTo) {
      const { times } = await load(signIn, { callers: 32, count: 1000, seconds: 60 })
      total += times.length
      // Refresh tokens live for 30 days: those of the last 15,000 sign-ins are in force.
      await emulator.ask({ kind: 'move', milliseconds: 2 * days }, 'done')
    }
    const { heap } = await emulator.ask({ kind: 'usage' }, 'usage')
    rows.push({ what: `heap after ${total.toLocaleString('en')} sign-ins`, values: [heap / 1e6], unit: 'MB' })
  }
  for (const caller of callers) caller.close()
  emulator.close()
  print('Ten pools and 32 callers, while the clock goes on by months', rows)
  expect(total).toBe(100_000)
  // The user of each pool is the same identity from the first to the last.
  expect(identities.map(({ size }) => size)).toEqual(targets.map(() => 1))
})

async function signInRows(target: Target): Promise<Measured[]> {
  const caller = new CognitoCaller(target)
  await load(() => caller.signIn(), { callers: 8, count: 400, seconds: secondsEach })
  const rows: Measured[] = []
  for (const callers of [1, 8, 32]) {
    const results: Awaited<ReturnType<typeof load>>[] = []
    for (let round = 0; round < rounds; round++) {
      results.push(await load(() => caller.signIn(), { callers, count: 5000, seconds: secondsEach }))
    }
    const at = callers === 1 ? '1 caller' : `${callers} callers`
    rows.push({ what: `sign-ins, ${at}`, values: results.map(({ perSecond }) => perSecond), unit: '/s' })
    for (const percent of [50, 99]) {
      rows.push({ what: `p${percent}, ${at}`, values: results.map(({ times }) => percentile(times, percent)) })
    }
  }
  caller.close()
  return rows
}

/**
 * What a sign-in takes of the processors, which other programs on the machine change less than the rates: 5 ms on both
 * ends together let two processors do 400 in a second.
 */
async function processorRows(emulator: Emulator): Promise<Measured[]> {
  const caller = new CognitoCaller(emulator.target)
  const values: number[] = []
  const withCaller: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = await emulator.ask({ kind: 'usage' }, 'usage')
    const ownBefore = process.cpuUsage()
    const { times } = await load(() => caller.signIn(), { callers: 8, count: 1000, seconds: secondsEach })
    const own = process.cpuUsage(ownBefore)
    const after = await emulator.ask({ kind: 'usage' }, 'usage')
    const server = after.processor - before.processor
    values.push(server / times.length)
    withCaller.push((server + (own.user + own.system) / 1000) / times.length)
  }
  caller.close()
  return [
    { what: 'processor time of a sign-in', values },
    { what: 'the same, with the load generator’s', values: withCaller, goal: 5 },
  ]
}

async function startEmulator(): Promise<Emulator> {
  const child = fork(program, { execArgv: ['--expose-gc'] })
  const { origin } = await reportOf(child, 'listening')
  const seed = localSeed('')
  const { region, userPoolId = '', userPoolClientId = '', identityPoolId = '' } = localConnection(seed, origin)
  const { username = '', password = '' } = seed.userPool.users[0] ?? {}
  return {
    target: { origin, region, userPoolId, clientId: userPoolClientId, identityPoolId, username, password },
    ask(order, kind) {
      child.send(order)
      return reportOf(child, kind)
    },
    close: () => child.disconnect(),
  }
}

async function reportOf<Kind extends Report['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<Report, { kind: Kind }>> {
  const isWanted = (report: Report): report is Extract<Report, { kind: Kind }> => report.kind === kind
  for (;;) {
    // The child sends nothing but reports.
    const [report] = (await once(child, 'message')) as [Report]
    if (isWanted(report)) return report
  }
}
