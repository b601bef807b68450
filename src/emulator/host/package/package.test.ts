// biome-ignore-all lint/style/noProcessEnv: the programs get what the person's own have
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { isRecord } from '../../seed/calls/later.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../../../', import.meta.url))
const name = 'cognito-inspector-emulator'
const place = mkdtempSync(join(tmpdir(), 'emulator-package-'))
const installed = join(place, 'node_modules', name)
const timeout = 60_000

beforeAll(async () => {
  const built = join(place, 'built')
  // In a process of its own: Vitest's has the settings of the tests.
  const builder = pathToFileURL(join(root, '.ci/emulator-package.mjs')).href
  const build = `import(${JSON.stringify(builder)}).then((it) => it.buildEmulatorPackage(${JSON.stringify(built)}))`
  await run('node', ['-e', build])
  const { stdout } = await run('npm', ['pack', built, '--json'], { cwd: place })
  const packed: unknown = JSON.parse(stdout)
  const [{ filename }] = packed as [{ filename: string }]
  mkdirSync(installed, { recursive: true })
  await run('tar', ['-xzf', join(place, filename), '-C', installed, '--strip-components=1'])
  // What npm would install, and nothing else of the project.
  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  for (const needed of [...Object.keys(dependencies), '@types/node', 'undici-types']) {
    mkdirSync(join(place, 'node_modules', needed, '..'), { recursive: true })
    symlinkSync(join(root, 'node_modules', needed), join(place, 'node_modules', needed))
  }
}, timeout)
afterAll(() => rmSync(place, { recursive: true, force: true }))

describe('the package', { timeout }, () => {
  const program = `
import { existsSync } from 'node:fs'
import { createEmulator, SeedError } from '${name}'

const call = async (emulator, operation, input) => {
  const headers = { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.' + operation, Authorization: 'any' }
  const answer = await emulator.fetch('/', { method: 'POST', headers, body: JSON.stringify(input) })
  return answer.json()
}
const seed = { calls: [
  { operation: 'CreateUserPool', as: 'pool', input: { PoolName: 'shop', AutoVerifiedAttributes: ['email'] } },
  { operation: 'CreateUserPoolClient', as: 'web', input: { UserPoolId: { Ref: 'pool' }, ClientName: 'web' } },
] }
const emulator = await createEmulator({ seed, issuer: 'local' })
const ClientId = emulator.ids.web
const UserAttributes = [{ Name: 'email', Value: 'ann@example.com' }]
await call(emulator, 'SignUp', { ClientId, Username: 'ann', Password: 'Ann-Passw0rd!', UserAttributes })
const before = emulator.snapshot()
const [{ code, purpose, destination }] = emulator.outbox()
emulator.advance(25 * 60 * 60 * 1000)
const late = await call(emulator, 'ConfirmSignUp', { ClientId, Username: 'ann', ConfirmationCode: code })
emulator.restore(JSON.parse(JSON.stringify(before)))
const inTime = await call(emulator, 'ConfirmSignUp', { ClientId, Username: 'ann', ConfirmationCode: code })
const origin = await emulator.listen()
const discovery = await fetch(origin + '/' + emulator.ids.pool + '/.well-known/openid-configuration')
const { issuer } = await discovery.json()
const users = await call(emulator, 'ListUsers', { UserPoolId: emulator.ids.pool })
await emulator.close()
const closed = await fetch(origin).then(() => false, () => true)
const faults = await createEmulator({ seed: { calls: [{ operation: 'Nothing' }] } }).catch((error) =>
  error instanceof SeedError ? error.faults : error)
const functions = { Confirm(event) { event.response.autoConfirmUser = true; return event } }
const Resources = {
  Confirm: { Type: 'AWS::Lambda::Function' },
  Pool: { Type: 'AWS::Cognito::UserPool', Properties: { LambdaConfig: { PreSignUp: { 'Fn::GetAtt': 'Confirm.Arn' } } } },
  Web: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } },
}
const templated = await createEmulator({ seed: { Resources }, functions })
const signUp = { ClientId: templated.ids.Web, Username: 'ann', Password: 'Ann-Passw0rd!' }
const { UserConfirmed } = await call(templated, 'SignUp', signUp)
const builtIn = await createEmulator()
const files = ['seed.schema.json', 'built-in-seed.json'].map((file) => existsSync(new URL(import.meta.resolve('${name}/' + file))))
const pools = await call(builtIn, 'ListUserPools', { MaxResults: 10 })
const broken = (() => { try { builtIn.restore({ ...before, clock: 1 }) } catch (error) { return error.message } })()
console.log(JSON.stringify({ purpose, destination, late: late.__type, inTime, isIssuer: issuer === origin + '/' + emulator.ids.pool,
  status: users.Users[0].UserStatus, closed, faults, UserConfirmed, files, pools: pools.UserPools.length, broken }))
`

  test('is used by a program without anything else of the project', async () => {
    writeFileSync(join(place, 'program.mjs'), program)
    const { stdout } = await run('node', ['program.mjs'], { cwd: place })
    expect(JSON.parse(stdout)).toEqual({
      purpose: 'sign-up',
      destination: 'ann@example.com',
      late: 'ExpiredCodeException',
      inTime: {},
      isIssuer: true,
      status: 'CONFIRMED',
      closed: true,
      faults: [{ place: 'seed: calls[0].operation', message: 'the local Cognito does not do Nothing' }],
      UserConfirmed: true,
      pools: 2,
      files: [true, true],
      broken: 'clock: must be an object',
    })
  })

  test('does what the README shows', async () => {
    const readme = readFileSync(join(root, 'src/emulator/README.md'), 'utf8')
    const shown = [...readme.matchAll(/^```js\n([\s\S]*?)^```$/gm)].find(([, code = '']) => code.includes(name))?.[1]
    const more = 'console.log((await fetch(endpoint)).status, emulator.ids)\nawait emulator.close()'
    writeFileSync(join(place, 'shown.mjs'), `${shown}${more}`)
    const { stdout } = await run('node', ['shown.mjs'], { cwd: place })
    expect(stdout).toMatch(/^200 \{ pool: 'ap-northeast-1_\w{9}', web: '\w{26}' \}$/m)
  })

  test('tells its types', async () => {
    const lines = [
      `import { createEmulator, SeedError } from '${name}'`,
      "const emulator = await createEmulator({ seed: { calls: [{ operation: 'CreateUserPool', as: 'a', input: {} }] } })",
      'const confirm = (event: { response: { autoConfirmUser: boolean } }) => event',
      'await createEmulator({ functions: { confirm, greet: (event: { userName: string }) => event.userName } })',
      'const code: string | undefined = emulator.outbox()[0]?.code',
      'const origin: string = await emulator.listen()',
      'export const told = [code, origin, emulator.ids.a, new SeedError()] as const',
      '// @ts-expect-error: no such member',
      'emulator.nothing()',
      '// @ts-expect-error: no operation',
      "await createEmulator({ seed: { calls: [{ as: 'a' }] } })",
    ]
    writeFileSync(join(place, 'typed.mts'), lines.join('\n'))
    const options = [
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--module',
      'nodenext',
      '--target',
      'es2023',
    ]
    const check = run(
      'node',
      [join(root, 'node_modules/typescript/bin/tsc'), ...options, '--types', 'node', 'typed.mts'],
      {
        cwd: place,
      },
    )
    await expect(check).resolves.toMatchObject({ stdout: '' })
  })
})

/** The program alone. */
async function start(environment: Readonly<Record<string, string>>) {
  const child = spawn('node', [join(installed, 'main.js')], {
    env: { ...process.env, EMULATOR_PORT: '0', ...environment },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const printed: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => printed.push(String(data)))
  const ended = once(child, 'close')
  const originIn = () => /Local Cognito +(http:\S+)/.exec(printed.join(''))?.[1]
  while (originIn() === undefined && child.exitCode === null) {
    await Promise.race([once(child.stdout, 'data'), ended])
  }
  return { child, ended, printed: () => printed.join(''), origin: originIn() ?? '' }
}

async function call(origin: string, operation: string, input: object): Promise<unknown> {
  const headers = { 'X-Amz-Target': `AWSCognitoIdentityProviderService.${operation}`, Authorization: 'any' }
  const answer = await fetch(origin, { method: 'POST', headers, body: JSON.stringify(input) })
  return answer.json()
}

async function kill(child: ChildProcess, ended: Promise<unknown>, signal: NodeJS.Signals) {
  child.kill(signal)
  await ended
}

describe('the program alone', { timeout }, () => {
  const newFolder = () => mkdtempSync(join(place, 'data-'))
  const UserPoolId = 'ap-northeast-1_Local0001'
  const namesOf = async (origin: string) => {
    const names: string[] = []
    let PaginationToken: string | undefined
    do {
      const page = await call(origin, 'ListUsers', { UserPoolId, Filter: 'username ^= "made-"', PaginationToken })
      if (!isRecord(page) || !Array.isArray(page.Users)) throw new Error(`no users: ${JSON.stringify(page)}`)
      names.push(...page.Users.map((user: { Username: string }) => user.Username))
      PaginationToken = typeof page.PaginationToken === 'string' ? page.PaginationToken : undefined
    } while (PaginationToken !== undefined)
    return names
  }

  test('is killed again and again while it is called, and loses at most the last second', async () => {
    const EMULATOR_DATA = newFolder()
    // A large state, since a small one is written in a moment.
    const EMULATOR_SEED = join(place, 'large.json')
    const input = { PoolName: 'large', EmailVerificationMessage: '{####}'.repeat(100_000) }
    const calls = Array.from({ length: 8 }, () => ({ operation: 'CreateUserPool', input }))
    const first = { operation: 'CreateUserPool', id: UserPoolId, input: { PoolName: 'first' } }
    writeFileSync(EMULATOR_SEED, JSON.stringify({ calls: [first, ...calls] }))
    const kept = new Set<string>()
    for (let round = 0; round < 4; round++) {
      const { child, ended, origin, printed } = await start({ EMULATOR_DATA, EMULATOR_SEED })
      expect(origin, printed()).not.toBe('')
      for (const name of await namesOf(origin)) kept.add(name)
      const made: { readonly name: string; readonly at: number }[] = []
      let isCalling = true
      const callers = Promise.all(
        [1, 2, 3].map(async (caller) => {
          for (let count = 0; isCalling; count++) {
            const name = `made-${round}-${caller}-${count}`
            const answer = await call(origin, 'AdminCreateUser', { UserPoolId, Username: name }).catch(() => null)
            if (isRecord(answer) && 'User' in answer) made.push({ name, at: performance.now() })
          }
        }),
      )
      await new Promise((resolve) => setTimeout(resolve, 1100 + 137 * round))
      // Every other time while the file is being written.
      if (round % 2 === 1) await new Promise((resolve) => watch(EMULATOR_DATA, { persistent: false }, resolve))
      const killedAt = performance.now()
      // Ended while the file is being written, the program writes it once more.
      await kill(child, ended, round === 3 ? 'SIGTERM' : 'SIGKILL')
      isCalling = false
      await callers
      for (const { name, at } of made) if (at < killedAt - 1000) kept.add(name)
      expect(JSON.parse(readFileSync(join(EMULATOR_DATA, 'state.json'), 'utf8'))).toHaveProperty('state')
    }
    const { origin, child, ended } = await start({ EMULATOR_DATA })
    const names = await namesOf(origin)
    expect(kept.size).toBeGreaterThan(10)
    expect([...kept].filter((name) => !names.includes(name))).toEqual([])
    // It writes itself already.
    const left = readdirSync(EMULATOR_DATA).filter((file) => !file.includes(String(child.pid)))
    expect(left.sort()).toEqual(['in-use-by', 'state.json'])
    await kill(child, ended, 'SIGKILL')
  })

  test('writes when it is ended, and goes on from there; a broken file is refused and left', async () => {
    const EMULATOR_DATA = newFolder()
    const file = join(EMULATOR_DATA, 'state.json')
    const first = await start({ EMULATOR_DATA })
    expect(first.printed()).toContain(`State kept in      ${file}`)
    const other = await start({ EMULATOR_DATA })
    await other.ended
    expect(other.printed()).toContain(`Another local Cognito (process ${first.child.pid}) keeps its state in`)
    await call(first.origin, 'AdminCreateUser', { UserPoolId, Username: 'made-last' })
    await kill(first.child, first.ended, 'SIGTERM')
    const second = await start({ EMULATOR_DATA, EMULATOR_ISSUER: 'local' })
    expect(second.origin, second.printed()).not.toBe('')
    expect(await namesOf(second.origin)).toEqual(['made-last'])
    const discovery = await fetch(`${second.origin}/${UserPoolId}/.well-known/openid-configuration`)
    expect(await discovery.json()).toHaveProperty('issuer', `${second.origin}/${UserPoolId}`)
    await kill(second.child, second.ended, 'SIGTERM')

    const whole = readFileSync(file, 'utf8')
    for (const [broken, fault] of [
      [whole.slice(0, 200), 'line 1, column 201: JSON has'],
      [
        whole.replace('"enabled":true', '"enabled":"yes"'),
        'state.userPools[0].users[0][1].enabled: must be true or false',
      ],
      [whole.replace('"version":1', '"version":2'), 'version: must be 1'],
    ] as const) {
      writeFileSync(file, broken)
      const { child, ended, printed } = await start({ EMULATOR_DATA })
      await ended
      expect(child.exitCode).toBe(1)
      expect(printed()).toContain(`${file} holds no state that can be used, and is left as it is:\n  ${fault}`)
      expect(readFileSync(file, 'utf8')).toBe(broken)
    }
  })

  test('makes the pools of a seed, and keeps nothing without a folder', async () => {
    const seed = join(place, 'seed.json')
    writeFileSync(seed, JSON.stringify({ calls: [{ operation: 'CreateUserPool', input: { PoolName: 'shop' } }] }))
    const before = readdirSync(place)
    const { origin, child, ended } = await start({ EMULATOR_SEED: seed })
    expect(await call(origin, 'ListUserPools', { MaxResults: 9 })).toMatchObject({ UserPools: [{ Name: 'shop' }] })
    await kill(child, ended, 'SIGTERM')
    expect(readdirSync(place)).toEqual(before)
    expect(existsSync('state.json')).toBe(false)
  })
})
