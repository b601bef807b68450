import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Auth, type AuthConfig, skipCSRFCheck } from '@auth/core'
import { OidcClient, type OidcClientSettings, type UserManager } from 'oidc-client-ts'
import * as openid from 'openid-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isInstalled, output, testWith } from '../credentials/export/run-program-fixture.ts'
import { awsEnvironment } from '../testing/aws-environment-fixture.ts'
import { testBrowser } from '../testing/browser-fixture.ts'
import { startEmulator } from '../testing/emulator-fixture.ts'
import { stateByDocuments } from './emulator.ts'
import { readLocalSettings, withLocalSettings } from './host/local-settings.ts'
import type { ServedEmulator } from './host/node-server.ts'
import { localSeed } from './seed/seed.ts'

// The snippets of the README, as they stand there but for the address.

const root = fileURLToPath(new URL('../../', import.meta.url))
const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
const place = mkdtempSync(join(tmpdir(), 'snippets-'))
const app = 'http://localhost:3000'
const callback = `${app}/cb`
const authJsCallback = `${app}/api/auth/callback/cognito`
const alice = { username: 'alice', password: 'Alice-Passw0rd!' }

const served: Partial<Record<'aws' | 'local', ServedEmulator>> = {}
const at = (issuer: 'aws' | 'local'): ServedEmulator => {
  const found = served[issuer]
  if (!found) throw new Error('it is there only within tests')
  return found
}

beforeAll(async () => {
  for (const issuer of ['aws', 'local'] as const) {
    const settings = readLocalSettings({ EMULATOR_ISSUER: issuer, EMULATOR_CALLBACKS: `${callback},${authJsCallback}` })
    served[issuer] = await startEmulator({ seed: withLocalSettings(localSeed('http://localhost:5173'), settings) })
  }
  linkPackages()
})
afterAll(async () => {
  for (const { close } of Object.values(served)) await close()
  rmSync(place, { recursive: true })
})

/** Those of the project, and for `aws-amplify` its two parts that are there, put together as it does. */
function linkPackages(): void {
  const packages = join(place, 'node_modules')
  mkdirSync(join(packages, 'aws-amplify'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== 'aws-amplify') symlinkSync(join(root, 'node_modules', name), join(packages, name))
  }
  const write = (name: string, text: string) => writeFileSync(join(packages, 'aws-amplify', name), text)
  const exports = { '.': './index.mjs', './auth': './auth.mjs' }
  write('package.json', JSON.stringify({ name: 'aws-amplify', type: 'module', exports }))
  write('auth.mjs', "export * from '@aws-amplify/auth'\n")
  write(
    'index.mjs',
    `import { Amplify as core } from '@aws-amplify/core'
import { cognitoCredentialsProvider as credentialsProvider, cognitoUserPoolsTokenProvider as tokenProvider } from '@aws-amplify/auth/cognito'
export const Amplify = { configure(config) {
  tokenProvider.setAuthConfig(config.Auth)
  core.configure(config, { Auth: { tokenProvider, credentialsProvider } })
} }
`,
  )
}

/** The first snippet of the language in which the text stands. */
function snippet(language: string, text: string, { origin }: ServedEmulator): string {
  const snippets = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
  const [, , found] = snippets.find(([, of, code = '']) => of === language && code.includes(text)) ?? []
  if (found === undefined) throw new Error(`the README has no snippet with ${text}`)
  return found.replaceAll('http://localhost:9250', origin)
}

/** What the snippet exports. */
async function exportsOf<Exports>(from: string, emulator: ServedEmulator): Promise<Exports> {
  const file = join(place, `${encodeURIComponent(from)}.mjs`)
  writeFileSync(file, snippet('js', `from '${from}'`, emulator))
  // The snippets are JavaScript: what they export is known by their text.
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Exports
}

/** @returns the address that alice comes back to */
async function signIn({ origin, emulator }: ServedEmulator, address: string): Promise<string> {
  const browser = testBrowser(origin, emulator.fetch)
  await browser.visit(address)
  return (await browser.submit(alice)).url
}

const hasBoto3 = isInstalled('python3') && (await output('python3', ['-c', 'import boto3']).catch(() => null)) !== null
if (!hasBoto3) console.warn('boto3 is not installed: its tests are skipped.')

describe('the snippets of the README', () => {
  test('Amplify', async () => {
    const { tokens, credentials } = await exportsOf<{
      tokens: { idToken: { payload: object } }
      credentials: { accessKeyId: string }
    }>('aws-amplify', at('aws'))
    expect(tokens.idToken.payload).toMatchObject({ 'cognito:username': 'alice' })
    expect(credentials.accessKeyId).toMatch(/^ASIA/)
  })

  test('AWS SDK and aws-jwt-verify', async () => {
    const { idToken } = await exportsOf<{ idToken: string }>('@aws-sdk/client-cognito-identity-provider', at('aws'))
    const { verifier } = await exportsOf<{ verifier: { verify(token: string): Promise<unknown> } }>(
      'aws-jwt-verify',
      at('aws'),
    )
    expect(await verifier.verify(idToken)).toMatchObject({ 'cognito:username': 'alice' })
    await expect(verifier.verify(`${idToken.slice(0, -6)}AAAAAA`)).rejects.toThrow('Invalid signature')
  })

  test('Auth.js', async () => {
    const { providers } = await exportsOf<Pick<AuthConfig, 'providers'>>('@auth/core/providers/cognito', at('local'))
    const config: AuthConfig = {
      providers,
      trustHost: true,
      secret: 'a secret of the test',
      basePath: '/api/auth',
      skipCSRFCheck,
    }
    const isForAuth = ({ url }: Request) => new URL(url).pathname.startsWith('/api/auth')
    const atApp = testBrowser(app, async (request) =>
      isForAuth(request) ? Auth(request, config) : new Response('app'),
    )
    const leaving = await atApp.post(`${app}/api/auth/signin/cognito`, {})
    await atApp.visit(await signIn(at('local'), leaving.url))
    const session: unknown = JSON.parse((await atApp.visit(`${app}/api/auth/session`)).body)
    expect(session).toMatchObject({ user: { email: 'alice@example.com' } })
  })

  test('oidc-client-ts', async () => {
    const { users } = await exportsOf<{ users: UserManager }>('oidc-client-ts', at('local'))
    // A UserManager goes away by the page's own address; this is what it does before and after.
    const client = new OidcClient(users.settings as OidcClientSettings)
    const back = await signIn(at('local'), (await client.createSigninRequest({})).url)
    const { profile } = await client.processSigninResponse(back)
    expect(profile).toMatchObject({ email: 'alice@example.com' })
  })

  test('openid-client', async () => {
    const { config } = await exportsOf<{ config: openid.Configuration }>('openid-client', at('local'))
    const pkceCodeVerifier = openid.randomPKCECodeVerifier()
    const address = openid.buildAuthorizationUrl(config, {
      redirect_uri: callback,
      scope: 'openid',
      code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
    })
    const back = await signIn(at('local'), address.href)
    const tokens = await openid.authorizationCodeGrant(config, new URL(back), { pkceCodeVerifier })
    expect(tokens.claims()).toMatchObject({ 'cognito:username': 'alice' })
  })

  test.skipIf(!hasBoto3)('boto3', { timeout: 60_000 }, async () => {
    const program = snippet('python', 'import boto3', at('aws'))
    expect(await output('python3', ['-c', program], awsEnvironment())).toBe('CONFIRMED\n')
  })

  testWith('aws', 'sh')('the AWS CLI', { timeout: 60_000 }, async () => {
    const { origin } = at('aws')
    const commands = snippet('sh', 'admin-get-user', at('aws')).replace('aws cog', `aws --endpoint-url ${origin} cog`)
    expect(await output('sh', ['-c', commands], awsEnvironment())).toBe('CONFIRMED\n')
  })

  test('a seed', async () => {
    const value: unknown = JSON.parse(snippet('json', '"calls"', at('aws')))
    const settings = { issuer: 'aws', requirePkce: false, signedCallsFrom: 'apps' } as const
    const { ids } = await stateByDocuments([{ file: 'README', value }], { now: Date.now, settings })
    expect(ids).toMatchObject({ pool: 'eu-west-1_Shop00001', web: 'shopweb' })
  })
})
