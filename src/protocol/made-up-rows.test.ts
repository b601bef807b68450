import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// Adds a made-up row to each table in a copy of the sources, and looks where the compiler then asks for more.

const root = fileURLToPath(new URL('../../', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'made-up-rows-'))

interface MadeUp {
  readonly table: string
  /** The text in the table that makes room for the row. */
  readonly from: string
  readonly to: string
  /** How the compiler names the row. */
  readonly name: RegExp
  /** The files where an error is expected. */
  readonly asks: readonly string[]
}

const madeUpOperation = (name: string, service: string) => `  ${name}: {
    service: '${service}',
    specification: apiPage('user-pool', 'Operation9'),
    stages: ['tokens'],
    purpose: 'user',
    results: {},
    authorization: 'access-token',
    secrets: [],
  },
`

const inBothLanguages = (file: string) => [`i18n/en/${file}`, `i18n/ja/${file}`]

const rows: Readonly<Record<string, MadeUp>> = {
  service: {
    table: 'protocol/services.ts',
    from: '  sts: {',
    to: "  service9: { endpoint: null, awsName: 'service9', target: 'Target9' },\n  sts: {",
    name: /service9|Target9/,
    asks: ['emulator/api.ts', ...inBothLanguages('services.ts')],
  },
  operation: {
    table: 'protocol/operations.ts',
    from: '  GetUser: {',
    to: `${madeUpOperation('Operation9', 'user-pool')}  GetUser: {`,
    name: /Operation9/,
    asks: ['emulator/user-pool/operations/user-pool-operations.ts', ...inBothLanguages('guide.ts')],
  },
  'operation of STS': {
    table: 'protocol/operations.ts',
    from: '  GetCallerIdentity: {',
    to: `${madeUpOperation('StsOperation9', 'sts')}  GetCallerIdentity: {`,
    name: /StsOperation9/,
    asks: ['emulator/sts/operations/sts-operations.ts'],
  },
  'operation of S3': {
    table: 'protocol/operations.ts',
    from: '  ListObjectsV2: {',
    to: `${madeUpOperation('S3Operation9', 's3')}  ListObjectsV2: {`,
    name: /S3Operation9/,
    asks: ['emulator/s3/operations/s3-operations.ts'],
  },
  'operation of the Hosted UI': {
    table: 'protocol/operations.ts',
    from: "  '/oauth2/token': {",
    to: `${madeUpOperation("'/oauth2/operation9'", 'hosted-ui')}  '/oauth2/token': {`,
    name: /oauth2\/operation9/,
    asks: ['emulator/oauth/routes.ts'],
  },
  // A call that must be signed from now on can't be served unsigned.
  'authorization of an operation': {
    table: 'protocol/operations.ts',
    from: "results: { AssumeRoleWithWebIdentityResponse: 'credentials' },\n    authorization: 'none',",
    to: "results: { AssumeRoleWithWebIdentityResponse: 'credentials' },\n    authorization: 'credentials',",
    name: /"credentials"/,
    asks: ['emulator/sts/operations/assume-role-with-web-identity.ts'],
  },
  computation: {
    table: 'protocol/computations.ts',
    from: "  'srp-key': {",
    to: "  computation9: { specification: rfc(5054, '2.6'), stages: ['sign-in'] },\n  'srp-key': {",
    name: /computation9/,
    asks: [...inBothLanguages('computations.ts'), ...inBothLanguages('diagram.ts'), ...inBothLanguages('guide.ts')],
  },
  // An unsupported challenge becomes one that the user answers.
  challenge: {
    table: 'protocol/challenges.ts',
    from: "ADMIN_NO_SRP_AUTH: { parameters: [], responses: ['PASSWORD'], secrets: ['PASSWORD'], answeredBy: 'unsupported' }",
    to: "ADMIN_NO_SRP_AUTH: { parameters: [], responses: [], secrets: [], answeredBy: 'form', purpose: 'password' }",
    name: /ADMIN_NO_SRP_AUTH/,
    asks: [
      'cognito/challenges/challenges.ts',
      'ui/sign-in/challenges/forms.ts',
      'emulator/user-pool/challenges/challenges.ts',
      'emulator/hosted-pages/challenges/challenge-page.ts',
      ...inBothLanguages('challenges.ts'),
    ],
  },
  'sign-in method': {
    table: 'protocol/sign-in-methods.ts',
    from: "  'provider-token':",
    to: "  method9: ['user-pool'],\n  'provider-token':",
    name: /method9/,
    asks: [
      'trace/facts/planned.ts',
      'ui/sign-in/sign-in-card.tsx',
      ...inBothLanguages('sign-in-methods.ts'),
      ...inBothLanguages('trace.ts'),
    ],
  },
  task: {
    table: 'session/tasks/table.ts',
    from: '  revoke: task({',
    to: "  task9: task({ needs: 'nothing', sends: [], run: async () => {} }),\n  revoke: task({",
    name: /task9/,
    asks: inBothLanguages('tasks.ts'),
  },
  artifact: {
    table: 'session/tasks/probes.ts',
    from: "'cookie'] as const",
    to: "'artifact9', 'cookie'] as const",
    name: /artifact9/,
    asks: ['session/tasks/table.ts', ...inBothLanguages('tasks.ts')],
  },
  // How long it stays, its schema, and whether it may be secret.
  'storage key': {
    table: 'session/storage/keys.ts',
    from: '  language: {',
    to: "  key9: { name: 'cognito-inspector.key9', schema: v.string() },\n  language: {",
    name: /lifetime, mayHoldSecrets|mayHoldSecrets, lifetime/,
    asks: ['session/storage/keys.ts'],
  },
}

/** Each with the lines that explain it. */
let errors: readonly string[] = []

beforeAll(() => {
  symlinkSync(`${root}node_modules`, `${copy}/node_modules`, 'junction')
  cpSync(`${root}src`, `${copy}/src`, {
    recursive: true,
    filter: (path) => !/(\.(test|spec)|-fixture)\.tsx?$/.test(path),
  })
  for (const { table, from, to } of Object.values(rows)) {
    const path = `${copy}/src/${table}`
    const text = readFileSync(path, 'utf8')
    expect(text).toContain(from)
    writeFileSync(
      path,
      text.replace(from, () => to),
    )
  }
  writeFileSync(`${copy}/tsconfig.json`, JSON.stringify({ extends: `${root}tsconfig.json`, include: ['src'] }))
  const compiler = [`${root}node_modules/typescript/bin/tsc`, '-p', copy, '--noErrorTruncation', '--pretty', 'false']
  const { stdout } = spawnSync(process.execPath, compiler, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  errors = stdout.split(/\n(?=\S)/)
}, 120_000)

afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('the compiler asks for what a new row needs:', () => {
  it.each(Object.entries(rows))('%s', (_, { name, asks }) => {
    const silent = asks.filter((file) => !errors.some((error) => error.includes(`src/${file}(`) && name.test(error)))
    expect(silent).toEqual([])
  })
})
