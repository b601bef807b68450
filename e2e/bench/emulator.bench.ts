import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { test } from 'playwright/test'
import { localConnection } from '../../src/emulator/host/local-connection.ts'
import { localSeed } from '../../src/emulator/seed/seed.ts'
import { CognitoCaller, load, percentile, type Target } from './cognito-caller.ts'
import type { Order, Report } from './emulator-process.ts'
import { type Measured, print } from './measure.ts'
import { startMoto } from './moto.ts'

/** Built by .ci/bench.mjs. */
const program = process.env.EMULATOR_PROCESS ?? ''
const rounds = 3
const secondsEach = 4
const millisecondsPerLook = 1500
const minutes = 60_000

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
    times.push(performance.now() - start)
    emulator.close()
  }
  print('The local Cognito in a process of its own', [{ what: 'start until it listens', values: times, goal: 300 }])
})

test('how many sign in', async () => {
  test.setTimeout(5 * minutes)
  const emulator = await startEmulator()
  const rows = await signInRows(emulator.target)
  print('The local Cognito: password to AWS credentials, 3 calls', [...rows, await processorRow(emulator)])
  emulator.close()
  const moto = await startMoto()
  if (!moto) return
  print('moto’s server: the same', await signInRows(moto.target))
  moto.close()
})

test('what growth costs', async () => {
  test.setTimeout(5 * minutes)
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
  print('The local Cognito with many identities and refresh tokens', rows)
})

test('what 100,000 sign-ins leave in memory', async () => {
  test.setTimeout(20 * minutes)
  const emulator = await startEmulator()
  const caller = new CognitoCaller(emulator.target)
  // Refresh tokens live for 30 days, which pass several times.
  await emulator.ask({ kind: 'hurry', perLook: millisecondsPerLook }, 'done')
  const rows: Measured[] = []
  for (const upTo of [10_000, 50_000, 100_000]) {
    const count = upTo - (rows.length === 0 ? 0 : rows.length === 1 ? 10_000 : 50_000)
    const { times } = await load(() => caller.signIn(), { callers: 8, count, seconds: 300 })
    const { heap } = await emulator.ask({ kind: 'usage' }, 'usage')
    rows.push({ what: `heap after ${times.length.toLocaleString('en')} more`, values: [heap / 1e6], unit: 'MB' })
  }
  caller.close()
  emulator.close()
  print('The local Cognito while its clock goes on by months', rows)
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

/** What a sign-in takes of the emulator's processor time, which other programs on the machine change little. */
async function processorRow(emulator: Emulator): Promise<Measured> {
  const caller = new CognitoCaller(emulator.target)
  const values: number[] = []
  for (let round = 0; round < rounds; round++) {
    const before = await emulator.ask({ kind: 'usage' }, 'usage')
    const { times } = await load(() => caller.signIn(), { callers: 8, count: 500, seconds: secondsEach })
    const after = await emulator.ask({ kind: 'usage' }, 'usage')
    values.push((after.processor - before.processor) / times.length)
  }
  caller.close()
  return { what: 'processor time of a sign-in', values }
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
