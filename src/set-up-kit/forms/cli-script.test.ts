import { createServer } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { output, testWith } from '../../credentials/export/run-program-fixture.ts'
import { awsEnvironment } from '../../testing/aws-environment-fixture.ts'
import { startEmulator, testSeed } from '../../testing/emulator-fixture.ts'
import type { Kit } from '../kit.ts'
import { fullKit, ids, kits } from '../kit-fixture.ts'
import { environmentNames, kitProviderNames } from '../providers.ts'
import { cliScript } from './cli-script.ts'
import { expectToBeRead } from './pasted-back-fixture.ts'
import { terraform } from './terraform.ts'

const secret = 'hush-hush'
const keys = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'made-up' }
const apps = Object.fromEntries(
  kitProviderNames.flatMap((provider) => {
    const names = environmentNames(provider)
    return [
      [names.id, '1234567890'],
      [names.secret, secret],
    ]
  }),
)

/** Older CLIs know no AWS_ENDPOINT_URL and would go to the real AWS. */
const goesTo = (origin: string) => `aws() { command aws --endpoint-url ${origin} "$@"; }`

interface Call {
  readonly operation: string
  readonly input: unknown
}

const arn = 'arn:aws:iam::123456789012:role/made-up'
const role = `<Path>/</Path><RoleName>made-up</RoleName><RoleId>AROA</RoleId><Arn>${arn}</Arn><CreateDate>2026-01-01T00:00:00Z</CreateDate>`

/** Stands in for the services of which the script asks; the CLI checks its input by their models before. */
async function services({ region }: Kit) {
  const calls: Call[] = []
  const answers: Readonly<Record<string, object>> = {
    CreateUserPool: { UserPool: { Id: ids.userPool(region) } },
    CreateUserPoolClient: { UserPoolClient: { ClientId: ids.client } },
    CreateIdentityPool: { IdentityPoolId: ids.identityPool(region) },
  }
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('')
    const target = String(request.headers['x-amz-target'] ?? '').split('.')[1]
    const form = Object.fromEntries(new URLSearchParams(body))
    const operation = target ?? form.Action ?? ''
    calls.push({ operation, input: target ? JSON.parse(body) : form })
    const type = target ? 'application/x-amz-json-1.1' : 'text/xml'
    const xml = `<${operation}Response><${operation}Result><Role>${role}</Role></${operation}Result></${operation}Response>`
    response.writeHead(200, { 'Content-Type': type }).end(target ? JSON.stringify(answers[operation] ?? {}) : xml)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return { calls, origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` }
}

testWith('bash', 'aws')(
  'the script makes calls that the AWS CLI lets pass, and prints what the page reads',
  async () => {
    const { calls, origin } = await services(fullKit)
    const script = `${goesTo(origin)}\n${cliScript.write(fullKit).text}`
    const printed = await output('bash', ['-c', script], awsEnvironment({ ...keys, ...apps }))
    expectToBeRead(fullKit, printed, 'environment')
    expect(calls.map(({ operation }) => operation)).toEqual([
      ...['CreateUserPool', 'CreateIdentityProvider', 'CreateIdentityProvider', 'CreateIdentityProvider'],
      ...['CreateUserPoolClient', 'CreateUserPoolDomain', 'CreateManagedLoginBranding', 'CreateIdentityPool'],
      ...['CreateRole', 'CreateRole', 'PutRolePolicy', 'SetIdentityPoolRoles'],
    ])
    expect(printed).not.toContain(secret)
    expectTrust(fullKit, calls)
  },
  180_000,
)

/** Answers as the AWS CLI would with `--query`, and fails where an argument that should be JSON isn't. */
const pretendCli = ({ region }: Kit) => `aws() {
  for each; do case "$each" in '{'*) node -e 'JSON.parse(process.argv[1])' "$each" || exit 9;; esac; done
  case "$2" in
    create-user-pool) echo '${ids.userPool(region)}';;
    create-user-pool-client) echo ${ids.client};;
    create-identity-pool) echo '${ids.identityPool(region)}';;
    create-role) echo ${arn};;
  esac
}`

describe.each(Object.entries(kits))('the script for %s', (_, kit) => {
  testWith('bash')('prints what the page reads', async () => {
    const script = `${pretendCli(kit)}\n${cliScript.write(kit).text}`
    expectToBeRead(kit, await output('bash', ['-c', script], awsEnvironment(apps)), 'environment')
  })
})

function expectTrust({ region }: Kit, calls: readonly Call[]) {
  const roles = calls.filter(({ operation }) => operation === 'CreateRole')
  for (const { input } of roles) {
    const [, document = ''] = Object.entries(input ?? {}).find(([name]) => name === 'AssumeRolePolicyDocument') ?? []
    const [statement] = JSON.parse(document).Statement
    const name = statement.Principal.Federated
    expect(statement.Condition.StringEquals).toEqual({ [`${name}:aud`]: ids.identityPool(region) })
  }
  const last = calls.at(-1)?.input
  expect(last).toMatchObject({ IdentityPoolId: ids.identityPool(region), Roles: { authenticated: arn } })
}

testWith('bash')('stops before the first call where a secret is not set', async () => {
  const script = `aws() { echo called; }\n${cliScript.write(fullKit).text}`
  const run = output('bash', ['-c', script], awsEnvironment())
  await expect(run).rejects.toMatchObject({ stdout: '', stderr: expect.stringContaining('FACEBOOK_APP_ID') })
})

it('holds a call of the AWS CLI to delete each that it makes', () => {
  const { steps } = cliScript.write(fullKit)
  const remove = steps.find(({ step }) => step === 'remove')?.commands ?? ''
  expect(remove.match(/delete-[\w-]+/g)).toEqual([
    ...['delete-user-pool-domain', 'delete-user-pool', 'delete-identity-pool'],
    ...['delete-role-policy', 'delete-role', 'delete-role'],
  ])
})

testWith('bash', 'aws')(
  'the commands for a first user make one at the local Cognito',
  async () => {
    const served = await startEmulator()
    onTestFinished(() => served.close())
    const { id, region } = { id: testSeed().userPool.id, region: testSeed().region }
    const { steps } = terraform.write({ ...fullKit, region })
    const script = [
      'set -e',
      `terraform() { echo ${id}; }`,
      goesTo(served.origin),
      steps.find(({ step }) => step === 'user')?.commands.replaceAll('alice', 'karen'),
    ]
    const run = `printf 'Kit-Passw0rd!\\n' | { ${script.join('\n')}\n}`
    const printed = await output('bash', ['-c', run], awsEnvironment(keys))
    expect(printed).toContain('"UserStatus": "FORCE_CHANGE_PASSWORD"')
  },
  120_000,
)
