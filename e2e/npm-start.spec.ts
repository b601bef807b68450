import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'playwright/test'

/** `npm start` in a copy of the project, one story after the other: each finds what the one before has left. */
test.describe.configure({ mode: 'serial', timeout: 180_000 })

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = ['.ci', 'src', 'public', 'index.html', 'package.json', 'package-lock.json', 'tsconfig.json', 'LICENSE']
let copy = ''
let ports = { PORT: 0, EMULATOR_PORT: 0 }
let running: ChildProcess | null = null

test.beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'npm-start-'))
  for (const path of [...sources, 'vite.config.ts']) await cp(join(root, path), join(copy, path), { recursive: true })
  await mkdir(join(copy, 'node_modules'))
  for (const name of await readdir(join(root, 'node_modules'))) {
    const [from, to] = [root, copy].map((folder) => join(folder, 'node_modules', name)) as [string, string]
    if (name === '.package-lock.json') await cp(from, to)
    else await symlink(from, to)
  }
  const [app, emulator] = [await listen(), await listen()]
  ports = { PORT: portOf(app), EMULATOR_PORT: portOf(emulator) }
  for (const server of [app, emulator]) await closed(server)
})
test.afterEach(() => {
  running?.kill()
})
test.afterAll(() => rm(copy, { recursive: true, force: true }))

/** @param port 0: any that is free */
async function listen(port = 0): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  return server
}

// A server that listens on a port has such an address.
const portOf = (server: Server) => (server.address() as AddressInfo).port

async function closed(server: Server): Promise<void> {
  server.close()
  await once(server, 'close')
}

interface Started {
  readonly process: ChildProcess
  /** What it has printed until now. */
  readonly printed: () => string
  /** Its exit code. */
  readonly ended: Promise<number | null>
}

function start(environment: Readonly<Record<string, string>> = {}, command: readonly string[] = ['start']): Started {
  const env = { ...globalThis.process.env, ...textOf(ports), ...environment }
  const process = spawn('npm', command, { cwd: copy, env })
  running = process
  const printed: string[] = []
  for (const stream of [process.stdout, process.stderr]) stream.on('data', (data) => printed.push(String(data)))
  const ended = once(process, 'close').then(([code]) => Number(code))
  return { process, printed: () => printed.join(''), ended }
}

const textOf = (values: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))

async function untilPrinted({ printed }: Started, text: string): Promise<void> {
  await expect.poll(printed, { timeout: 120_000 }).toContain(text)
}

/** Ends npm as a supervisor does, and waits until what it started is gone too. */
async function end(started: Started): Promise<void> {
  started.process.kill('SIGTERM')
  await started.ended
  for (const port of Object.values(ports)) {
    await expect(async () => closed(await listen(port))).toPass({ timeout: 10_000 })
  }
}

/** Fails with that line, and no stack. */
async function failsWith(started: Started, line: RegExp): Promise<void> {
  expect(await started.ended).toBe(1)
  expect(started.printed()).toMatch(line)
  expect(started.printed()).not.toMatch(/^\s+at /m)
}

test('the first start builds and serves; npm that is ended leaves nothing on the ports', async () => {
  const started = start()
  await untilPrinted(started, `Cognito Inspector  http://localhost:${ports.PORT}`)
  expect(started.printed()).toContain('Building the app')
  await end(started)
})

for (const name of ['PORT', 'EMULATOR_PORT'] as const) {
  test(`a taken ${name} is told before anything is built`, async () => {
    const other = await listen(ports[name])
    const started = start()
    await failsWith(started, new RegExp(`^Port ${ports[name]} is taken: set ${name} to another one`, 'm'))
    await closed(other)
  })
}

test('what is built already is served as it is', async () => {
  const started = start()
  await untilPrinted(started, `Cognito Inspector  http://localhost:${ports.PORT}`)
  expect(started.printed()).not.toContain('Building the app')
  await end(started)
})

test('an edited config.json is served at once, and the policy with it', async () => {
  const started = start()
  await untilPrinted(started, `Cognito Inspector  http://localhost:${ports.PORT}`)
  const origin = `http://localhost:${ports.PORT}`
  const edited = { name: 'Staging', region: 'eu-west-1', endpoints: { hostedUi: 'https://login.example.com' } }
  await writeFile(join(copy, 'public/config.json'), JSON.stringify({ connections: [edited], ownConnections: false }))
  const config = await (await fetch(`${origin}/config.json`)).json()
  expect(config.connections).toEqual([edited])
  expect(config.localConnections.map(({ name }: { name: string }) => name)).toEqual([
    'Local Cognito',
    'Local Cognito, e-mail sign-in',
  ])
  const page = await fetch(origin)
  expect(page.headers.get('content-security-policy')).toContain('https://login.example.com')
  expect(await page.text()).toContain('https://login.example.com')
  await end(started)
  await cp(join(root, 'public/config.json'), join(copy, 'public/config.json'))
})

test('the page signs in to the pools of a seed, whose state is kept; a faulty seed is told', async ({ page }) => {
  const ann = { UserPoolId: { Ref: 'pool' }, Username: 'ann' }
  const calls = [
    { operation: 'CreateUserPool', as: 'pool', input: { PoolName: 'Shop' } },
    { operation: 'CreateUserPoolClient', id: 'shopweb', input: { UserPoolId: { Ref: 'pool' }, ClientName: 'web' } },
    { operation: 'AdminCreateUser', input: ann },
    { operation: 'AdminSetUserPassword', input: { ...ann, Password: 'Ann-Passw0rd!', Permanent: true } },
  ]
  await writeFile(join(copy, 'seed.json'), JSON.stringify({ calls }))
  const environment = { EMULATOR_SEED: 'seed.json', EMULATOR_DATA: 'data' }
  for (const run of ['made', 'kept']) {
    const started = start(environment)
    await untilPrinted(started, 'ann  Ann-Passw0rd!  from the seed')
    await page.goto(`http://localhost:${ports.PORT}`)
    await expect(page.getByRole('button', { name: 'Sign in as ann' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Sign in as ann' }).click()
    await expect(page.getByText('ann', { exact: true }).first(), run).toBeVisible()
    await expect(page.getByRole('button', { name: 'Sign out' }).first(), run).toBeVisible()
    await end(started)
    // What is kept needs no seed.
    await writeFile(join(copy, 'seed.json'), JSON.stringify({ calls: [] }))
  }
  await writeFile(join(copy, 'seed.json'), '{ "calls": [')
  await failsWith(start(environment), /^ {2}seed\.json: line 1, column 13: JSON has a value or ] here$/m)
})

test('npm run emulator starts the local Cognito alone, though the app’s port is taken', async () => {
  const app = await listen(ports.PORT)
  const started = start({}, ['run', 'emulator'])
  await untilPrinted(started, `Local Cognito      http://localhost:${ports.EMULATOR_PORT}`)
  expect(started.printed()).not.toContain('Cognito Inspector')
  expect((await fetch(`http://localhost:${ports.EMULATOR_PORT}`)).status).toBe(200)
  await closed(app)
  await end(started)
})

test('a page that is built for a path stands there, and the local Cognito knows it', async () => {
  const root = `http://localhost:${ports.PORT}/some/path`
  const started = start({}, ['start', '--', '--base', '/some/path/'])
  await untilPrinted(started, `Cognito Inspector  ${root}`)
  expect(await (await fetch(`${root}/callback`)).text()).toContain('src="/some/path/assets/')
  const { localConnections } = await (await fetch(`${root}/config.json`)).json()
  const { endpoints, userPoolClientId } = localConnections[0]
  const query = { client_id: userPoolClientId, response_type: 'code', redirect_uri: `${root}/callback` }
  const asked = await fetch(`${endpoints.hostedUi}/oauth2/authorize?${new URLSearchParams(query)}`)
  expect(asked.url).not.toContain('redirect_mismatch')
  expect(asked.status).toBe(200)
  expect((await fetch(`http://localhost:${ports.PORT}/config.json`)).status).toBe(404)
  await end(started)
  await failsWith(start({}, ['run', 'build', '--', '--base', 'path']), /^--base must be a path with a slash/m)
})

test('a file that is gone from dist is built again; a port that is taken meanwhile is told', async () => {
  await rm(join(copy, 'dist/index.html'), { force: true })
  const started = start()
  await untilPrinted(started, 'Building the app')
  const other = await listen(ports.PORT)
  await failsWith(started, new RegExp(`^Port ${ports.PORT} is taken`, 'm'))
  await closed(other)
})

test('a change of the sources that can’t be built is told with its place', async () => {
  await writeFile(join(copy, 'src/main.tsx'), 'const = 1')
  await failsWith(start(), /^The build failed: [\s\S]*main\.tsx/m)
})

test('a package with a cut file is told, and installed anew by the next start', async () => {
  const place = join(copy, 'node_modules/vite')
  const { version } = await import('vite')
  await rm(place)
  await mkdir(place)
  await writeFile(join(place, 'package.json'), JSON.stringify({ name: 'vite', version, type: 'module', main: 'a.js' }))
  await writeFile(join(place, 'a.js'), 'export const preview = (')
  await failsWith(start(), /^node_modules is damaged .*: give the same command again/m)
  expect(await readdir(join(copy, 'node_modules'))).not.toContain('.package-lock.json')
})

test('what the system refuses is one line', async () => {
  const code = `import { command } from './.ci/trouble.mjs'
    await command(() => Promise.reject(Object.assign(new Error('open'), { code: 'EROFS', path: 'dist/index.html' })))`
  const process = spawn(globalThis.process.execPath, ['--input-type=module', '-e', code], { cwd: copy })
  const printed: string[] = []
  process.stderr.on('data', (data) => printed.push(String(data)))
  const [exit] = await once(process, 'close')
  expect([exit, printed.join('')]).toEqual([1, 'dist/index.html: the file system is read-only (EROFS)\n'])
})
