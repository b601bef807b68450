import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signingEnvironment } from '../../testing/aws-environment-fixture.ts'
import { startEmulator, testSeed } from '../../testing/emulator-fixture.ts'
import type { ServedEmulator } from '../host/node-server.ts'

// The calls of the two documents from which the project comes, made by the programs that the documents use. The
// first one's Python is done with the AWS CLI, which stands on the same library (botocore).
const seed = testSeed()
const userPoolKey = `cognito-idp.ap-northeast-1.amazonaws.com/${seed.userPool.id}`
const demo = {
  DEMO_USER_POOL_ID: seed.userPool.id,
  DEMO_APP_CLIENT_ID: 'localclient000000000000000',
  DEMO_IDENTITY_POOL_ID: seed.identityPool.id,
}
const admins = 'arn:aws:sts::000000000000:assumed-role/LocalAdmins/CognitoIdentityCredentials'

/** Some awks refuse --version; 127 is what a version manager's stand-in for a missing program ends with. */
function isInstalled(program: string): boolean {
  const { error, status } = spawnSync(program, ['--version'], { stdio: 'ignore' })
  return error === undefined && status !== 127
}

const hasAwsCli = isInstalled('aws')
const hasJq = isInstalled('jq')
const hasShell = isInstalled('bash') && isInstalled('curl') && isInstalled('awk')
if (!hasAwsCli) console.warn('The AWS CLI is not installed: its tests are skipped.')
if (!hasShell) console.warn('bash, curl or awk is not installed: the tests of the shell commands are skipped.')
if (!hasJq) console.warn('jq is not installed: its output is passed through unformatted.')

let served: ServedEmulator
beforeAll(async () => {
  served = await startEmulator()
})
afterAll(() => served.close())

const signing = signingEnvironment()

const run = promisify(execFile)

/** @returns the values that the named variables have after the document's commands */
async function runDocument(name: string, environment: NodeJS.ProcessEnv, variables: readonly string[]) {
  const commands = readFileSync(new URL(`./documents/${name}`, import.meta.url), 'utf8')
    .replaceAll(/https:\/\/cognito-(idp|identity)\.ap-northeast-1\.amazonaws\.com\//g, `${served.origin}/`)
    .replace('"sugimoto\\"', '"alice\\"')
    .replace('"Sugimoto?\\"', '"Alice-Passw0rd!\\"')
  const script = [
    'set -e',
    hasJq ? '' : 'jq() { cat; }',
    // Older CLIs know no AWS_ENDPOINT_URL and would go to the real AWS.
    `aws() { command aws --endpoint-url ${served.origin} "$@"; }`,
    commands,
    'echo ===',
    ...variables.map((variable) => `printf '%s\\n' "$${variable}"`),
  ]
  const { stdout } = await run('bash', ['-c', script.join('\n')], { env: { ...environment, ...demo } })
  const [printed = '', values = ''] = stdout.split('\n===\n')
  return { printed, values: values.trimEnd().split('\n') }
}

async function aws(environment: NodeJS.ProcessEnv, ...args: readonly string[]) {
  const { stdout } = await run('aws', [...args, '--endpoint-url', served.origin, '--output', 'json'], {
    env: environment,
  })
  return stdout.trim() === '' ? {} : JSON.parse(stdout)
}

describe.runIf(hasShell)('the shell commands', () => {
  test('lead from the password to credentials', async () => {
    const variables = ['COGNITO_ID_TOKEN', 'COGNITO_IDENTITY_ID', 'IAM_ROLE_CRED']
    const { values } = await runDocument('jwt-to-credentials.sh', process.env, variables)
    const [idToken = '', identityId, credentials = ''] = values
    expect(claimsOf(idToken)).toMatchObject({ token_use: 'id', 'cognito:username': 'alice' })
    expect(JSON.parse(credentials)).toEqual({
      Credentials: {
        AccessKeyId: expect.stringMatching(/^ASIA[A-Z0-9]{16}$/),
        Expiration: expect.any(Number),
        SecretKey: expect.stringMatching(/^[A-Za-z0-9+/]{40}$/),
        SessionToken: expect.any(String),
      },
      IdentityId: identityId,
    })
  })
})

describe.runIf(hasShell && hasAwsCli)('the AWS CLI', { timeout: 60_000, concurrent: true }, () => {
  test('does the document’s calls, and its keys are good', async () => {
    const { values } = await runDocument('jwt-to-credentials.sh', process.env, ['COGNITO_ID_TOKEN'])
    const environment = { ...signing, COGNITO_ID_TOKEN: values[0] }
    const { printed, values: after } = await runDocument('aws-cli.sh', environment, ['COGNITO_IDENTITY_ID'])
    const [identityId] = after
    const answer = JSON.parse(printed.slice(printed.indexOf('}') + 1))
    expect(JSON.parse(printed.slice(0, printed.indexOf('}') + 1))).toEqual({ IdentityId: identityId })
    expect(answer.IdentityId).toBe(identityId)
    expect(await aws(withKeys(answer.Credentials), 'sts', 'get-caller-identity')).toMatchObject({ Arn: admins })
  })

  test('prepares a user and signs it in', async () => {
    const idp = (...args: readonly string[]) => aws(signing, 'cognito-idp', ...args)
    const user = ['--user-pool-id', seed.userPool.id, '--username', 'dora']
    const password = 'Dora-Passw0rd!'
    const { User } = await idp('admin-create-user', ...user, '--message-action', 'SUPPRESS')
    expect(User).toMatchObject({ Username: 'dora', UserStatus: 'FORCE_CHANGE_PASSWORD' })
    await idp('admin-set-user-password', ...user, '--password', password, '--permanent')
    const { AuthenticationResult } = await idp(
      'initiate-auth',
      ...['--client-id', demo.DEMO_APP_CLIENT_ID, '--auth-flow', 'USER_PASSWORD_AUTH'],
      ...['--auth-parameters', JSON.stringify({ USERNAME: 'dora', PASSWORD: password })],
    )
    const keys = await credentialsOf(['--logins', JSON.stringify({ [userPoolKey]: AuthenticationResult.IdToken })])
    expect((await aws(withKeys(keys), 'sts', 'get-caller-identity')).Arn).toContain(':assumed-role/LocalUsers/')
  })

  test('is a guest without logins', async () => {
    const { Account, Arn } = await aws(withKeys(await credentialsOf([])), 'sts', 'get-caller-identity')
    expect(Account).toBe('000000000000')
    expect(Arn).toBe('arn:aws:sts::000000000000:assumed-role/LocalGuests/CognitoIdentityCredentials')
  })

  test('is told when the keys are nobody’s', async () => {
    await expect(aws(signing, 'sts', 'get-caller-identity')).rejects.toMatchObject({
      stderr: expect.stringContaining(
        '(InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid.',
      ),
    })
  })

  /** GetId and GetCredentialsForIdentity, as in the first document. */
  async function credentialsOf(logins: readonly string[]) {
    const identity = (...args: readonly string[]) => aws(signing, 'cognito-identity', ...args, ...logins)
    const { IdentityId } = await identity('get-id', '--identity-pool-id', seed.identityPool.id)
    const answer = await identity('get-credentials-for-identity', '--identity-id', IdentityId)
    return answer.Credentials
  }

  const withKeys = (keys: { AccessKeyId: string; SecretKey: string; SessionToken: string }): NodeJS.ProcessEnv => ({
    ...signing,
    AWS_ACCESS_KEY_ID: keys.AccessKeyId,
    AWS_SECRET_ACCESS_KEY: keys.SecretKey,
    AWS_SESSION_TOKEN: keys.SessionToken,
  })
})

function claimsOf(token: string): unknown {
  const [, payload = ''] = token.split('.')
  return JSON.parse(Buffer.from(payload, 'base64url').toString())
}
