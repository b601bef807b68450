import { CognitoIdentityClient, GetCredentialsForIdentityCommand, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listObjects } from '../cognito/s3/list-objects.ts'
import { testBrowser, type Visited } from '../testing/browser-fixture.ts'
import { startEmulator, testSeed } from '../testing/emulator-fixture.ts'
import type { ServedEmulator } from './host/node-server.ts'

const basePath = '/some/base'
const seed = { ...testSeed(), issuer: 'local' as const }
const { region } = seed
const clientId = 'localclient000000000000000'
const redirectUri = 'http://localhost:5173/callback'
const query = new URLSearchParams({ client_id: clientId, redirect_uri: redirectUri, response_type: 'code' })

/** As a service worker keeps them: it has one browser, and no headers for cookies. */
const jar = new Map<string, string>()
const cookies = {
  read: (_: Request, name: string) => jar.get(name),
  keep(name: string, value: string, seconds: number | null) {
    if (seconds === 0) jar.delete(name)
    else jar.set(name, value)
    return null
  },
}

let served: ServedEmulator
beforeAll(async () => {
  served = await startEmulator({ seed, basePath, cookies })
})
afterAll(() => served.close())
beforeEach(() => jar.clear())

const root = () => served.origin + basePath
const newBrowser = () => testBrowser(served.origin, fetch)
const hostedUi = (more: Record<string, string> = {}) =>
  `${root()}/oauth2/authorize?${new URLSearchParams([...query, ...Object.entries(more)])}`
const linksIn = ({ body }: Visited) => [...body.matchAll(/(?:href|src|action)="([^"#][^"]*)"/g)].map(([, link]) => link)
const unescaped = (text: string) => text.replaceAll('&amp;', '&')

async function exchange({ url }: Visited) {
  const code = new URL(url).searchParams.get('code') ?? ''
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: redirectUri,
    code,
  })
  return (await fetch(`${root()}/oauth2/token`, { method: 'POST', body })).json()
}

test('the Hosted UI works below a path, with cookies that are kept elsewhere', async () => {
  const browser = newBrowser()
  const login = await browser.visit(hostedUi())
  expect(new URL(login.url).pathname).toBe(`${basePath}/login`)
  const links = linksIn(login)
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((link) => !link?.startsWith(`${basePath}/`))).toEqual([])
  const back = await browser.submit({ username: 'alice', password: 'Alice-Passw0rd!' })
  expect(await exchange(back)).toMatchObject({ token_type: 'Bearer' })

  // The session signs in again, until it is ended.
  expect(await exchange(await browser.visit(hostedUi()))).toMatchObject({ token_type: 'Bearer' })
  const logout = new URLSearchParams({ client_id: clientId, logout_uri: 'http://localhost:5173/' })
  expect((await browser.visit(`${root()}/logout?${logout}`)).url).toBe('http://localhost:5173/')
  expect(new URL((await browser.visit(hostedUi())).url).pathname).toBe(`${basePath}/login`)
  expect(browser.cookies.size).toBe(0)
})

test('so does a sign-in with a provider', async () => {
  const browser = newBrowser()
  const login = await browser.visit(hostedUi())
  const facebook = linksIn(login).find((link) => link?.includes('identity_provider=Facebook')) ?? ''
  const consent = await browser.visit(unescaped(facebook))
  expect(new URL(consent.url).pathname).toBe(`${basePath}/pretend/Facebook/authorize`)
  expect(await exchange(await browser.submit({ person: '1000000000000011' }))).toMatchObject({ token_type: 'Bearer' })
})

test('every page finds its style, its icon and its other language', async () => {
  const browser = newBrowser()
  for (const page of ['/', '/error?error=redirect_mismatch', '/pretend/Facebook', `/login?${query}`]) {
    const links = linksIn(await browser.visit(root() + page)).map((link = '') => unescaped(link))
    const own = links.map((link) => new URL(link, served.origin)).filter(({ origin }) => origin === served.origin)
    for (const { href, pathname } of own) {
      expect(pathname.startsWith(`${basePath}/`), `${page} leads to ${href}`).toBe(true)
      expect((await fetch(href)).status, `${page} leads to ${href}`).not.toBe(404)
    }
  }
  const japanese = await browser.visit(`${root()}/?lang=ja`)
  expect(japanese.body).toContain('<html lang="ja">')
  expect((await browser.visit(`${root()}/`)).body).toContain('<html lang="ja">')
})

test('the discovery document names addresses below the path', async () => {
  const issuer = `${root()}/${seed.userPool.id}`
  const document = await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()
  expect(document).toMatchObject({
    issuer,
    authorization_endpoint: `${root()}/oauth2/authorize`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    end_session_endpoint: `${root()}/logout`,
  })
})

test('the AWS SDK calls all services below the path, signed calls too', async () => {
  const options = { region, endpoint: root(), maxAttempts: 1 }
  const identityPool = new CognitoIdentityClient(options)
  const { IdentityId = '' } = await identityPool.send(new GetIdCommand({ IdentityPoolId: seed.identityPool.id }))
  const { Credentials } = await identityPool.send(new GetCredentialsForIdentityCommand({ IdentityId }))
  const credentials = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  }
  const { Arn } = await new STSClient({ ...options, credentials }).send(new GetCallerIdentityCommand({}))
  expect(Arn).toContain('assumed-role/LocalGuests/')
  const connection = { id: 'a', name: '', region, identityProviders: [], scopes: [], endpoints: { s3: root() } }
  const keys = { ...credentials, identityId: IdentityId, expires: Date.now() + 60_000 }
  const listing = await listObjects(connection, keys, { bucket: seed.bucket.name, prefix: '', region }, Date.now())
  expect(listing).toMatchObject({ kind: 'refused', code: 'AccessDenied', status: 403 })
})

test('nothing is served beside the path', async () => {
  for (const path of ['/', '/login', '/some/basement', '/some']) {
    expect((await fetch(served.origin + path)).status, path).toBe(404)
  }
})
