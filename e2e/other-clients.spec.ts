import { spawnSync } from 'node:child_process'
import { request as forward } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { expect, type Page, test } from 'playwright/test'
import { readLocalSettings, withLocalSettings } from '../src/emulator/host/local-settings.ts'
import { type ServedEmulator, serveEmulator } from '../src/emulator/host/node-server.ts'
import { localSeed, type Seed } from '../src/emulator/seed/seed.ts'
import { openSourcePage, type SourcePage } from './bench/source-page.ts'

/** Clients of other authors that need a browser. */

// The stories share the folder into which the packages are bundled.
test.describe.configure({ mode: 'serial' })
test.use({ ignoreHTTPSErrors: true })

const packages = ['amazon-cognito-identity-js', '@aws-amplify/core', '@aws-amplify/auth', '@aws-amplify/auth/cognito']

interface Place {
  readonly page: SourcePage
  readonly cognito: ServedEmulator
  readonly seed: Seed
}

/** A page that can import the packages, registered at a local Cognito. */
async function openPlace(page: Page): Promise<Place & AsyncDisposable> {
  const sources = await openSourcePage(page, packages)
  const settings = readLocalSettings({ EMULATOR_CALLBACKS: `${sources.origin}/` })
  const seed = withLocalSettings(localSeed(sources.origin), settings)
  const cognito = await serveEmulator({ seed, port: 0 })
  return {
    page: sources,
    cognito,
    seed,
    async [Symbol.asyncDispose]() {
      await cognito.close()
      await sources.close()
    },
  }
}

test('amazon-cognito-identity-js signs in and refreshes its session', async ({ page }) => {
  await using place = await openPlace(page)
  const { cognito, seed } = place
  const facts = { endpoint: cognito.origin, UserPoolId: seed.userPool.id, ClientId: seed.userPool.clients[0]?.id }
  const times = await page.evaluate<number[]>(`(async () => {
    // It expects Node's name for it.
    globalThis.global = globalThis
    const { AuthenticationDetails, CognitoUser, CognitoUserPool } = await import('/@id/amazon-cognito-identity-js')
    const Pool = new CognitoUserPool(${JSON.stringify(facts)})
    const user = new CognitoUser({ Username: 'alice', Pool })
    const details = new AuthenticationDetails({ Username: 'alice', Password: 'Alice-Passw0rd!' })
    const session = await new Promise((onSuccess, onFailure) => user.authenticateUser(details, { onSuccess, onFailure }))
    const renewed = await new Promise((resolve, reject) =>
      user.refreshSession(session.getRefreshToken(), (error, renewed) => (error ? reject(error) : resolve(renewed))))
    return [session, renewed].map((each) => each.getIdToken().payload.auth_time)
  })()`)
  expect(times).toEqual([expect.any(Number), times[0]])
})

/** A key and a certificate for localhost, in one PEM text; null without openssl. */
function makeCertificate(): string | null {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject, '-keyout', '-', '-out', '-']
  const { status, stdout } = spawnSync('openssl', args, { encoding: 'utf8' })
  return status === 0 ? stdout : null
}

/** What stands before a server to speak TLS for it: passes all on, the Host header too. */
async function startTlsFront(pem: string, port: number): Promise<{ host: string } & AsyncDisposable> {
  const front = createServer({ key: pem, cert: pem }, (incoming, outgoing) => {
    const { method, url, headers } = incoming
    const passed = forward({ host: 'localhost', port, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    incoming.pipe(passed)
  })
  await new Promise<void>((resolve) => front.listen(0, 'localhost', resolve))
  // A server that listens on a port has such an address.
  const { port: own } = front.address() as AddressInfo
  return {
    host: `localhost:${own}`,
    async [Symbol.asyncDispose]() {
      front.closeAllConnections()
      await new Promise((resolve) => front.close(resolve))
    },
  }
}

/**
 * Configures Amplify as an app's entry does. What comes back from the Hosted UI is finished by the listener that
 * `auth/cognito` brings; its own entry, `enable-oauth-listener`, would have a second address here and use the code twice.
 */
const configureAmplify = (config: object) => `
  const { Amplify } = await import('/@id/@aws-amplify/core')
  const { cognitoUserPoolsTokenProvider } = await import('/@id/@aws-amplify/auth/cognito')
  const config = ${JSON.stringify(config)}
  cognitoUserPoolsTokenProvider.setAuthConfig(config.Auth)
  Amplify.configure(config, { Auth: { tokenProvider: cognitoUserPoolsTokenProvider } })`

interface Redirect {
  /** Of signInWithRedirect. */
  readonly input: object
  readonly email: string
  signIn(page: Page): Promise<void>
}

const redirects: readonly Redirect[] = [
  {
    input: {},
    email: 'alice@example.com',
    async signIn(page) {
      await page.getByLabel('Username').fill('alice')
      await page.getByLabel('Password').fill('Alice-Passw0rd!')
      await page.getByRole('button', { name: 'Sign in' }).click()
    },
  },
  {
    input: { provider: 'Facebook' },
    email: 'fumi@example.com',
    signIn: (page) => page.getByRole('button', { name: 'Continue as Fumi Facebook' }).click(),
  },
]

for (const { input, email, signIn } of redirects) {
  test(`Amplify’s signInWithRedirect(${JSON.stringify(input)}) works behind a TLS front`, async ({ page }) => {
    const pem = makeCertificate()
    test.skip(pem === null, 'openssl is not installed')
    if (pem === null) return
    await using place = await openPlace(page)
    const { page: sources, cognito, seed } = place
    await using front = await startTlsFront(pem, cognito.port)
    const home = [`${sources.origin}/`]
    const oauth = { domain: front.host, scopes: ['openid', 'email'], responseType: 'code' }
    const setUp = configureAmplify({
      Auth: {
        Cognito: {
          userPoolId: seed.userPool.id,
          userPoolClientId: seed.userPool.clients[0]?.id,
          userPoolEndpoint: cognito.origin,
          loginWith: { oauth: { ...oauth, redirectSignIn: home, redirectSignOut: home } },
        },
      },
    })

    await page.evaluate(`(async () => { ${setUp}
    const { signInWithRedirect } = await import('/@id/@aws-amplify/auth')
    await signInWithRedirect(${JSON.stringify(input)})
  })()`)
    await page.waitForURL(`https://${front.host}/**`)
    await signIn(page)
    await page.waitForURL(`${sources.origin}/?code=*`)
    const signedIn = await page.evaluate(`(async () => {
    const { fetchAuthSession, Hub } = await import('/@id/@aws-amplify/core')
    const finished = new Promise((resolve, reject) => Hub.listen('auth', ({ payload: { event, data } }) => {
      if (event === 'signInWithRedirect') resolve()
      if (event === 'signInWithRedirect_failure') reject(data?.error)
    }))
    ${setUp}
    await finished
    const { tokens } = await fetchAuthSession()
    return tokens?.idToken?.payload.email
  })()`)
    expect(signedIn).toBe(email)
  })
}
