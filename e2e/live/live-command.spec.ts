import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { localConnection } from '../../src/emulator/host/local-connection.ts'
import { serveEmulator } from '../../src/emulator/host/node-server.ts'
import { localSeed } from '../../src/emulator/seed/seed.ts'
import { freePort } from '../free-port.ts'
import { readAccount } from './account.ts'
import { masked } from './masked.ts'

test.setTimeout(120_000)

const root = fileURLToPath(new URL('../..', import.meta.url))
const readme = `${root}src/deployment/README.md`

/** @returns the exit code, and all that was printed */
async function testLive(environment: Readonly<Record<string, string>>): Promise<readonly [number, string]> {
  const { LIVE_CONFIG: _, ...own } = process.env
  const child = spawn(process.execPath, ['.ci/live.mjs'], { cwd: root, env: { ...own, ...environment } })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      printed += text
    })
  }
  const [code] = await once(child, 'close')
  return [Number(code), printed]
}

/** Runs it with the local Cognito as the account. */
async function withAccount(user: object, environment: Readonly<Record<string, string>> = {}) {
  const origin = `http://localhost:${await freePort('localhost')}`
  const seed = localSeed(origin)
  const served = await serveEmulator({ seed, port: 0 })
  const folder = mkdtempSync(join(tmpdir(), 'live-config-'))
  const file = join(folder, 'account.json')
  const { localCognito: _, ...connection } = localConnection(seed, served.origin)
  writeFileSync(file, JSON.stringify({ connection, user, origin }))
  const ended = await testLive({ LIVE_CONFIG: file, ...environment })
  rmSync(folder, { recursive: true })
  await served.close()
  return ended
}

test('a guest, a password, refresh, sign-out and the check are tried with an account', async () => {
  const user = { name: 'alice', passwordVariable: 'LIVE_PASSWORD' }
  const [code, printed] = await withAccount(user, { LIVE_PASSWORD: 'Alice-Passw0rd!' })
  expect(printed).toContain('3 passed')
  expect(code).toBe(0)
})

test('what fails is told by its story, and the password by nothing', async () => {
  const [code, printed] = await withAccount({ name: 'alice', password: 'Wr0ng-"Passw0rd!' })
  expect(code).toBe(1)
  expect(printed).toMatch(/✘.* password, refresh, sign-out/)
  expect(printed).toContain('Incorrect username or password.')
  expect(printed).toContain('2 passed')
  expect(printed).not.toContain('Passw0rd!')
})

test('without an account it is skipped, and says so', async () => {
  expect(await testLive({})).toEqual([0, 'Skipped: LIVE_CONFIG names no file that describes an account.\n'])
  const [code, printed] = await testLive({ LIVE_CONFIG: '/nowhere.json' })
  expect([code, printed]).toEqual([1, "LIVE_CONFIG: /nowhere.json can't be read (ENOENT)\n"])
})

test('no secret of a sign-in is printed', () => {
  const user = { name: 'ann', password: 'a"b\\c' }
  const key = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
  for (const [line, printed] of [
    ['fill("a"b\\c")', 'fill("•••")'],
    [`fill(${JSON.stringify(user.password)})`, 'fill("•••")'],
    ['<p>eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln</p>', '<p>•••</p>'],
    [`ASIAIOSFODNN7EXAMPLE and ${key}`, '••• and •••'],
    [`"IQoJb3JpZ2luX2VjE${'a/B+'.repeat(100)}=="`, '"•••"'],
    ['arn:aws:sts::123456789012:assumed-role/Authenticated/CognitoIdentityCredentials', 'the same'],
  ] as const) {
    expect(masked(line, { user })).toBe(printed === 'the same' ? line : printed)
  }
})

test('the README’s example can be read', () => {
  const [, example = ''] =
    /## With a real account[\s\S]*?```json\n([\s\S]*?)```/.exec(readFileSync(readme, 'utf8')) ?? []
  expect(readAccount(example, { LIVE_PASSWORD: 'secret' })).toMatchObject({ user: { name: 'ann', password: 'secret' } })
})

const connection = { name: 'a', region: 'eu-west-1' }
for (const [file, faults] of [
  ['{', ['it is no JSON object']],
  [{}, [expect.stringContaining('connection.')]],
  [{ connection, users: [] }, ['"users" is not known']],
  [{ connection: { ...connection, region: 'nowhere' } }, [expect.stringMatching(/^connection\..*region/)]],
  [{ connection, origin: 'https://localhost:5173' }, ['origin: has to look like http://localhost:5173']],
  [{ connection, user: { password: 's3cret' } }, ['user.name: has to be a text']],
  [{ connection, user: { name: 'ann', passwordVariable: 'NONE' } }, [expect.stringContaining('user.password:')]],
] as const) {
  test(`a file that is ${JSON.stringify(file)} is told with its faults`, () => {
    const text = typeof file === 'string' ? file : JSON.stringify(file)
    expect(readAccount(text, {})).toEqual({ faults })
  })
}

test('any file is an account or told with its faults, none of which says what stands in it', () => {
  const secret = 'a-secret-0123456789'
  const value = fc.oneof(fc.constant(secret), fc.jsonValue())
  const user = fc.dictionary(fc.constantFrom('name', 'password', 'passwordVariable', 'more'), value)
  const file = fc.dictionary(
    fc.constantFrom('connection', 'user', 'origin', 'users'),
    fc.oneof(value, user, fc.constant(connection), fc.constantFrom('http://localhost:5173', 'http://localhost:1/x')),
  )
  const texts = fc.oneof(
    file.map((members) => JSON.stringify(members)),
    fc.json(),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const read = readAccount(text, { [secret]: secret })
      if ('faults' in read) {
        expect(read.faults.length).toBeGreaterThan(0)
        expect(read.faults.join('\n')).not.toContain(secret)
      } else {
        expect(read.origin.hostname).toBe('localhost')
        expect(read.origin.pathname).toBe('/')
        if (read.user) expect(read.user.name && read.user.password).toBeTruthy()
      }
    }),
    { numRuns: 500 },
  )
})
