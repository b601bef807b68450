import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Validator } from '@cfworker/json-schema'
import { expect, onTestFinished, test } from 'vitest'
import { readCalls } from '../../seed/calls/read-calls.ts'
import { operationNames } from './written-files.ts'

test('the schema of seeds says what their reader says', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seed-files-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const builder = new URL('../../../../.ci/emulator-package.mjs', import.meta.url).href
  const write = `import(${JSON.stringify(builder)}).then((it) => it.writeSeedFiles(${JSON.stringify(folder)}))`
  // In a process of its own: Vitest's has the settings of the tests.
  await promisify(execFile)('node', ['-e', write])
  const schema = JSON.parse(readFileSync(join(folder, 'seed.schema.json'), 'utf8'))
  const validator = new Validator(schema, '2020-12', false)
  const isTaken = (seed: unknown) =>
    readCalls(seed, {
      file: 'seed',
      isOperation: (operation) => operationNames.includes(operation) || /^cognito-(idp|identity):\w+$/.test(operation),
      known: new Set(),
      region: 'eu-west-1',
      accountId: '000000000000',
      functions: new Set(),
      fault: () => {
        throw new Error('it has a fault')
      },
    }) !== null
  const reads = (seed: unknown) => {
    try {
      return isTaken(seed)
    } catch {
      return false
    }
  }
  const builtIn: unknown = JSON.parse(readFileSync(join(folder, 'built-in-seed.json'), 'utf8'))
  const call = { operation: 'CreateUserPool' }
  const person = { id: '1', name: 'A', email: 'a@example.com' }
  const pretendPeople = { Facebook: [person], LoginWithAmazon: [] }
  const bucket = {
    name: 'b',
    objects: [{ key: 'a', size: 1 }],
    objectsOfEach: [],
    corsOrigins: [],
  }
  const good = [
    builtIn,
    {},
    { $schema: './seed.schema.json', region: 'eu-west-1', accountId: '123456789012', calls: [] },
    { calls: [{ ...call, as: 'pool', id: 'eu-west-1_A', input: { PoolName: 'a' } }] },
    { calls: [{ operation: 'cognito-identity:TagResource' }, { operation: 'local:SetRole', input: {} }] },
    { pretendPeople, bucket },
  ]
  const bad = [
    [],
    null,
    'text',
    { region: 'Tokyo' },
    { region: 1 },
    { accountId: '12' },
    { call: [] },
    { calls: {} },
    { calls: ['text'] },
    { calls: [{}] },
    { calls: [{ operation: '' }] },
    { calls: [{ operation: 'CreateUserPol' }] },
    { calls: [{ ...call, as: '1st' }] },
    { calls: [{ ...call, id: 1 }] },
    { calls: [{ ...call, input: [] }] },
    { calls: [{ ...call, inputs: {} }] },
    { pretendPeople: { Facebook: [] } },
    { pretendPeople: { ...pretendPeople, Google: [] } },
    { pretendPeople: { ...pretendPeople, Facebook: [{ ...person, age: 1 }] } },
    { bucket: { ...bucket, name: undefined } },
    { bucket: { ...bucket, objects: [{ key: 'a', size: 1.5 }] } },
    { bucket: { ...bucket, objects: [{ key: 'a', size: -1 }] } },
    { bucket: { ...bucket, mayList: { A: 'own' } } },
  ]
  for (const [seeds, isGood] of [
    [good, true],
    [bad, false],
  ] as const) {
    for (const seed of seeds) {
      const said = [validator.validate(JSON.parse(JSON.stringify(seed))).valid, reads(seed)]
      expect(said, JSON.stringify(seed)).toEqual([isGood, isGood])
    }
  }
})
