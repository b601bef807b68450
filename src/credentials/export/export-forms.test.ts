// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are values that a shell would take for its own
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { awsEnvironment } from '../../testing/aws-environment-fixture.ts'
import { environmentVariables } from './environment-variables.ts'
import { type ExportFormId, exportFormIds, exportForms, exportKeys } from './export-forms.ts'
import type { ExportedKeys } from './exported-keys.ts'
import { output, savedAs, testWith } from './run-program-fixture.ts'

const keys: ExportedKeys = {
  accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: 'IQoJb3JpZ2luX2VjEXAMPLE//////////wEaCXVzLWVhc3QtMSJ+==',
  expires: Date.UTC(2026, 10, 21, 20, 35, 17, 900),
  region: 'eu-west-1',
  endpoints: {},
}
const local = { ...keys, endpoints: { sts: 'http://localhost:9250', s3: 'http://localhost:9250' } }
const note = 'Temporary AWS credentials, until 2026-11-21T20:35:17Z.'

/** No AWS key is one of these; what is written must be read as the same all the same. */
const hostile = [
  `it's "quoted"`,
  '$HOME ${HOME} $(id) `id`',
  'back\\slash \\n \\',
  '%PATH% !history! ^caret & | < > ;',
  'two\nlines',
  '\ttab and  spaces ',
  '-dash =equals #hash ;semicolon',
  'é 鍵 🔑',
  '‘typographic’ ‚quotes‛',
  "'",
  '*?[a]{b,c}~',
  '',
]

test.each(exportFormIds)('%s is written as agreed', (id) => {
  const exported = exportKeys(id, keys, note)
  expect(exported).toMatchObject({ ok: true })
  expect(exported.ok && exported.text).toMatchSnapshot()
  const there = exportKeys(id, local, note)
  expect(there.ok && there.text).toMatchSnapshot('with endpoints')
})

test.each(exportFormIds)('%s shows dots in place of the secrets', (id) => {
  const exported = exportKeys(id, keys, note)
  const shown = exported.ok ? exported.masked : ''
  expect(shown).toContain(keys.accessKeyId)
  expect(shown).toContain('•'.repeat(16))
  expect(shown).not.toContain(keys.secretAccessKey)
  expect(shown).not.toContain(keys.sessionToken)
})

test.each(exportFormIds)('%s leaves the end out where none was named, or none that is a time', (id) => {
  for (const expires of [null, Number.NaN, 1e20]) {
    const exported = exportKeys(id, { ...keys, expires }, '')
    expect(exported.ok && exported.text).not.toMatch(/expiration/i)
  }
})

test('lines end as the Command Prompt wants them, and elsewhere as everybody else does', () => {
  for (const id of exportFormIds) {
    const exported = exportKeys(id, keys, note)
    const ends = exported.ok ? exported.text.match(/\r?\n/g) : []
    expect(new Set(ends)).toEqual(new Set([id === 'cmd' ? '\r\n' : '\n']))
  }
})

test('a note can’t end its comment', () => {
  for (const id of ['fish', 'powershell', 'cmd', 'dotenv', 'credentials-file', 'javascript', 'python'] as const) {
    const exported = exportKeys(id, keys, 'first\r\nsecond\u2028third & echo %PATH%')
    const lines = (exported.ok ? exported.text : '').split(/[\r\n\u2028]+/)
    expect(lines.filter((line) => /^\s*(second|third)/.test(line))).toEqual([])
    expect(lines.filter((line) => line.includes('second'))).toHaveLength(1)
  }
  const batch = exportKeys('cmd', keys, 'a & echo %PATH%')
  expect(batch.ok && batch.text).not.toMatch(/[&%]/)
})

describe('what a form can’t hold, it doesn’t write', () => {
  const held: Readonly<Record<ExportFormId, readonly string[]>> = {
    shell: hostile,
    fish: hostile,
    powershell: hostile,
    cmd: [
      '-dash =equals #hash ;semicolon',
      'é 鍵 🔑',
      '‘typographic’ ‚quotes‛',
      "'",
      '*?[a]{b,c}~',
      'back\\slash \\n \\',
      '$HOME ${HOME} $(id) `id`',
      '',
    ],
    dotenv: [
      '$HOME ${HOME} $(id) `id`',
      '%PATH% !history! ^caret & | < > ;',
      '-dash =equals #hash ;semicolon',
      'é 鍵 🔑',
      '‘typographic’ ‚quotes‛',
      '*?[a]{b,c}~',
      '',
    ],
    'credentials-file': [
      '$HOME ${HOME} $(id) `id`',
      'back\\slash \\n \\',
      'é 鍵 🔑',
      '‘typographic’ ‚quotes‛',
      '*?[a]{b,c}~',
    ],
    'credential-process': hostile,
    javascript: hostile,
    python: hostile,
  }
  for (const id of exportFormIds) {
    it(id, () => {
      expect(hostile.filter(exportForms[id].holds).sort()).toEqual([...held[id]].sort())
    })
  }

  it.each(['\0', 'bell\u0007', 'carriage\rreturn', 'escape\u001b[2J', 'lone \ud83d'])('no shell takes %j', (value) => {
    for (const id of ['shell', 'fish', 'powershell', 'cmd', 'dotenv', 'credentials-file'] as const) {
      expect(exportKeys(id, { ...keys, secretAccessKey: value }, '')).toEqual({ ok: false })
    }
  })
})

/** Keys made of the values that the form holds, three at a time, since each has to be read by a new process. */
function* hostileKeys(id: ExportFormId): Generator<ExportedKeys> {
  const values = hostile.filter(exportForms[id].holds).filter(Boolean)
  for (let index = 0; index < values.length; index += 3) {
    const [accessKeyId = 'a', secretAccessKey = 'b', sessionToken = 'c'] = values.slice(index, index + 3)
    yield { ...keys, accessKeyId, secretAccessKey, sessionToken }
  }
  yield local
}

/** Milliseconds, for many processes on a busy machine. */
const patience = 60_000

const printAll = 'process.stdout.write(JSON.stringify(process.env))'

/** How a program takes the file; it ends in printing its environment as JSON. */
const readers: readonly (readonly [ExportFormId, program: string, args: (path: string) => readonly string[]])[] = [
  ['shell', 'sh', (path) => ['-c', `. "$0"; exec node -e '${printAll}'`, path]],
  ['shell', 'bash', (path) => ['-c', `. "$0"; exec node -e '${printAll}'`, path]],
  ['shell', 'zsh', (path) => ['-f', '-c', `. "$0"; exec node -e '${printAll}'`, path]],
  ['fish', 'fish', (path) => ['--no-config', '-c', `source $argv[1]; exec node -e '${printAll}'`, path]],
  ['powershell', 'pwsh', (path) => ['-NoProfile', '-Command', `. '${path}'; node -e '${printAll}'`]],
  ['dotenv', 'node', (path) => [`--env-file=${path}`, '-e', printAll]],
  ['dotenv', 'sh', (path) => ['-ac', `. "$0"; exec node -e '${printAll}'`, path]],
]

for (const [id, program, args] of readers) {
  testWith(program)(
    `${program} reads ${id} as it was meant`,
    async () => {
      for (const given of hostileKeys(id)) {
        const exported = exportKeys(id, given, note)
        const path = savedAs(exportForms[id].fileName, exported.ok ? exported.text : '')
        const read: unknown = JSON.parse(await output(program, args(path), { PATH: process.env.PATH }))
        expect(read).toMatchObject(Object.fromEntries(environmentVariables(given)))
      }
    },
    patience,
  )
}

// These libraries show what they were given; that they also work is tested against the local Cognito.
const javascriptStub = `export class GetCallerIdentityCommand {}
export class STSClient {
  constructor(given) { this.given = given }
  send() { return { Arn: JSON.stringify(this.given) } }
}`
const pythonStub = `import json
class Session:
    def __init__(self, **given): self.given = given
    def client(self, service, **more): return Session(**self.given, **more)
    def get_caller_identity(self): return {"Arn": json.dumps(self.given)}`

test(
  'node reads the module as it was meant',
  async () => {
    for (const given of hostileKeys('javascript')) {
      const exported = exportKeys('javascript', given, note)
      const path = savedAs('export.mjs', exported.ok ? exported.text : '')
      const library = join(dirname(path), 'node_modules/@aws-sdk/client-sts')
      mkdirSync(library, { recursive: true })
      writeFileSync(join(library, 'package.json'), '{"type":"module","exports":"./index.js"}')
      writeFileSync(join(library, 'index.js'), javascriptStub)
      const { accessKeyId, secretAccessKey, sessionToken, region, endpoints } = given
      expect(JSON.parse(await output('node', [path]))).toEqual({
        region,
        ...(endpoints.sts !== undefined && { endpoint: endpoints.sts }),
        credentials: { accessKeyId, secretAccessKey, sessionToken, expiration: '2026-11-21T20:35:17.000Z' },
      })
    }
  },
  patience,
)

testWith('python3')(
  'Python reads the script as it was meant',
  async () => {
    for (const given of hostileKeys('python')) {
      const exported = exportKeys('python', given, note)
      const path = savedAs('export.py', exported.ok ? exported.text : '')
      writeFileSync(join(dirname(path), 'boto3.py'), pythonStub)
      expect(JSON.parse(await output('python3', [path], awsEnvironment({ PYTHONUTF8: '1' })))).toEqual({
        aws_access_key_id: given.accessKeyId,
        aws_secret_access_key: given.secretAccessKey,
        aws_session_token: given.sessionToken,
        region_name: given.region,
        ...(given.endpoints.sts !== undefined && { endpoint_url: given.endpoints.sts }),
      })
    }
  },
  patience,
)

testWith('python3')(
  'Python’s reader of INI files, which the AWS CLI uses, gives the profile back',
  async () => {
    const program = `import configparser, json, sys
parser = configparser.RawConfigParser(default_section=None)
parser.read(sys.argv[1], encoding="utf-8")
print(json.dumps(dict(parser["cognito-inspector"])))`
    for (const given of hostileKeys('credentials-file')) {
      const exported = exportKeys('credentials-file', given, note)
      const path = savedAs('credentials', exported.ok ? exported.text : '')
      expect(JSON.parse(await output('python3', ['-c', program, path]))).toEqual({
        aws_access_key_id: given.accessKeyId,
        aws_secret_access_key: given.secretAccessKey,
        aws_session_token: given.sessionToken,
        region: given.region,
        ...(given.endpoints.sts !== undefined && { endpoint_url: given.endpoints.sts }),
      })
    }
  },
  patience,
)

test('credential_process is JSON with the version as a number', () => {
  for (const given of hostileKeys('credential-process')) {
    const exported = exportKeys('credential-process', given, note)
    expect(JSON.parse(exported.ok ? exported.text : '')).toEqual({
      Version: 1,
      AccessKeyId: given.accessKeyId,
      SecretAccessKey: given.secretAccessKey,
      SessionToken: given.sessionToken,
      Expiration: '2026-11-21T20:35:17Z',
    })
  }
})
