import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { servedPool } from '../../emulator/identity-pool/served-pool-fixture.ts'
import { awsEnvironment } from '../../testing/aws-environment-fixture.ts'
import { profileName } from './credentials-file.ts'
import { type ExportFormId, exportForms, exportKeys } from './export-forms.ts'
import { isInstalled, output, savedAs, testWith } from './run-program-fixture.ts'

// Keys that the local Cognito issued, taken along in each form by programs that others wrote, and shown to its STS.
const pool = servedPool()
const arn = 'arn:aws:sts::000000000000:assumed-role/LocalUsers/CognitoIdentityCredentials'

async function exported(id: ExportFormId): Promise<{ readonly text: string; readonly path: string }> {
  const logins = await pool.signIn('bob')
  const { Credentials } = await pool.getCredentials(await pool.getId(logins), logins)
  const keys = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
    expires: Credentials?.Expiration?.getTime() ?? null,
    region: 'ap-northeast-1',
    endpoints: { sts: pool.origin(), s3: pool.origin() },
  }
  const written = exportKeys(id, keys, 'until then')
  const text = written.ok ? written.text : ''
  return { text, path: savedAs(exportForms[id].fileName, text) }
}

const whoAmI = ['sts', 'get-caller-identity', '--query', 'Arn', '--output', 'text'] as const
/** AWS CLIs of before AWS_ENDPOINT_URL would go to the real AWS. */
const atHome = () => ['--endpoint-url', pool.origin()]

testWith('aws', 'sh')(
  'the AWS CLI works with what the shell form puts into the environment',
  async () => {
    const { path } = await exported('shell')
    const command = `. "$0"; exec aws ${[...whoAmI, ...atHome()].join(' ')}`
    expect((await output('sh', ['-c', command, path])).trim()).toBe(arn)
  },
  20_000,
)

testWith('aws')(
  'the AWS CLI works with the profile',
  async () => {
    const { path } = await exported('credentials-file')
    const env = awsEnvironment({ AWS_SHARED_CREDENTIALS_FILE: path })
    expect((await output('aws', [...whoAmI, '--profile', profileName, ...atHome()], env)).trim()).toBe(arn)
  },
  20_000,
)

testWith('aws', 'cat')(
  'the AWS CLI works with what credential_process prints',
  async () => {
    const { path } = await exported('credential-process')
    const config = `[profile here]\ncredential_process = cat "${path}"\nregion = ap-northeast-1\n`
    const env = awsEnvironment({ AWS_CONFIG_FILE: savedAs('config', config) })
    expect((await output('aws', [...whoAmI, '--profile', 'here', ...atHome()], env)).trim()).toBe(arn)
  },
  20_000,
)

test('the module asks the local STS with the AWS SDK for JavaScript', async () => {
  const { text } = await exported('javascript')
  const project = fileURLToPath(new URL('../../../', import.meta.url))
  const printed = await output('node', ['--input-type=module', '-e', text], awsEnvironment(), project)
  expect(printed.trim()).toBe(arn)
}, 60_000)

const hasBoto3 = isInstalled('python3') && (await output('python3', ['-c', 'import boto3']).catch(() => null)) !== null
if (!hasBoto3) console.warn('boto3 is not installed: its test is skipped.')

test.skipIf(!hasBoto3)(
  'the script asks the local STS with boto3',
  async () => {
    const { path } = await exported('python')
    expect((await output('python3', [path])).trim()).toBe(arn)
  },
  20_000,
)
