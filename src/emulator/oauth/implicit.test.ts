import { GetUserCommand, GlobalSignOutCommand } from '@aws-sdk/client-cognito-identity-provider'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { testBrowser } from '../../testing/browser-fixture.ts'
import { clientId, seedWithClient, startWorld, userPoolId, type World } from '../emulator-fixture.ts'
import type { UserPoolClient } from '../state/settings/user-pool-client.ts'

const callback = 'http://localhost:5173/callback'

const startWith = (change: Partial<UserPoolClient> = {}) =>
  startWorld(seedWithClient({ oauthFlows: ['implicit'], accessTokenValidity: 600, ...change }))

function addressWith(changes: Readonly<Record<string, string>>): string {
  const asked = { client_id: clientId, response_type: 'token', redirect_uri: callback, scope: 'openid', state: 'a&b' }
  return `/oauth2/authorize?${new URLSearchParams({ ...asked, ...changes })}`
}

async function signIn(world: World, changes: Readonly<Record<string, string>> = {}) {
  const browser = testBrowser(world.origin, world.fetch)
  await browser.visit(addressWith(changes))
  return (await browser.submit({ username: 'alice', password: 'Alice-Passw0rd!' })).url
}

const fragmentOf = (url: string) => Object.fromEntries(new URLSearchParams(url.slice(`${callback}#`.length)))

test('the tokens come in the fragment, signed, with nonce and at_hash, and no refresh token', async () => {
  const world = await startWith()
  const back = await signIn(world, { nonce: 'once', scope: 'openid aws.cognito.signin.user.admin' })
  expect(back.startsWith(`${callback}#`)).toBe(true)
  const { id_token = '', access_token = '', ...rest } = fragmentOf(back)
  expect(rest).toEqual({ expires_in: '600', token_type: 'Bearer', state: 'a&b' })
  const keys = createRemoteJWKSet(new URL(`${world.origin}/${userPoolId}/.well-known/jwks.json`))
  const { payload } = await jwtVerify(id_token, keys, { audience: clientId })
  expect(payload).toMatchObject({ nonce: 'once', at_hash: expect.any(String), 'cognito:username': 'alice' })
  expect((await jwtVerify(access_token, keys)).payload).toMatchObject({ version: 2, token_use: 'access' })

  await world.idp.send(new GlobalSignOutCommand({ AccessToken: access_token }))
  await expect(world.idp.send(new GetUserCommand({ AccessToken: access_token }))).rejects.toThrow('has been revoked')
})

test('without the scope openid there is no ID token; the session spares a second sign-in', async () => {
  const world = await startWith()
  const browser = testBrowser(world.origin, world.fetch)
  await browser.visit(addressWith({}))
  await browser.submit({ username: 'alice', password: 'Alice-Passw0rd!' })
  const { url } = await browser.visit(addressWith({ scope: 'aws.cognito.signin.user.admin' }))
  expect(Object.keys(fragmentOf(url))).toEqual(['access_token', 'expires_in', 'token_type', 'state'])
})

test('a client of the code flow alone is refused in the fragment, and one of this alone gets no code', async () => {
  const refused = { error_description: 'unauthorized_client', state: 'a&b', error: 'invalid_request' }
  const world = await startWith({ oauthFlows: ['code'] })
  const location = async ({ origin }: World, response_type: string) =>
    (await fetch(`${origin}${addressWith({ response_type })}`, { redirect: 'manual' })).headers.get('Location') ?? ''
  expect(fragmentOf(await location(world, 'token'))).toEqual(refused)
  const code = await location(await startWith(), 'code')
  expect(code.startsWith(`${callback}?`)).toBe(true)
  expect(fragmentOf(code)).toEqual(refused)
})

test('a person who cancels at a provider comes back with the error in the fragment', async () => {
  const world = await startWith()
  const browser = testBrowser(world.origin, world.fetch)
  await browser.visit(addressWith({ identity_provider: 'Facebook' }))
  const { url } = await browser.submit({ cancel: 'yes' })
  expect(url.startsWith(`${callback}#`)).toBe(true)
  expect(fragmentOf(url)).toMatchObject({ error: 'access_denied', state: 'a&b' })
})
