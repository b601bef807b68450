import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  type CreateIdentityPoolCommandInput,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  SetIdentityPoolRolesCommand,
} from '@aws-sdk/client-cognito-identity'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { startWorld, type World } from '../emulator-fixture.ts'

// ID tokens of pretend providers as logins of an identity pool.

async function poolOf(world: World, given: Partial<CreateIdentityPoolCommandInput>) {
  const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' }
  const identity = new CognitoIdentityClient({ region: 'ap-northeast-1', endpoint: world.origin, credentials })
  const made = { IdentityPoolName: 'p', AllowUnauthenticatedIdentities: false, ...given }
  const { IdentityPoolId } = await identity.send(new CreateIdentityPoolCommand(made))
  const Roles = { authenticated: 'arn:aws:iam::000000000000:role/Signed' }
  await identity.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles }))
  const logIn = async (key: string, token: string) => {
    const Logins = { [key]: token }
    const { IdentityId } = await identity.send(new GetIdCommand({ IdentityPoolId, Logins }))
    const { Credentials } = await identity.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
    return { IdentityId, Credentials }
  }
  return { logIn }
}

async function tokenOf({ origin }: World, provider: string, person = '') {
  const body = new URLSearchParams(person === '' ? {} : { person })
  const response = await fetch(`${origin}/pretend/${encodeURIComponent(provider)}/token`, { method: 'POST', body })
  return (await response.json()) as { id_token: string; logins_key: string }
}

test.each([
  ['Google', 'accounts.google.com'],
  ['SignInWithApple', 'appleid.apple.com'],
])('a person of %s has one identity under %s', async (provider, key) => {
  const world = await startWorld()
  const { logIn } = await poolOf(world, { SupportedLoginProviders: { [key]: 'app-1' } })
  const { id_token, logins_key } = await tokenOf(world, provider)
  expect([logins_key, decodeJwt(id_token).iss, decodeJwt(id_token).aud]).toEqual([key, `https://${key}`, 'app-1'])
  const { IdentityId, Credentials } = await logIn(key, id_token)
  expect(Credentials?.AccessKeyId).toMatch(/^ASIA/)
  expect((await logIn(key, (await tokenOf(world, provider)).id_token)).IdentityId).toBe(IdentityId)
  const other = await tokenOf(world, provider, 'Georg Guest')
  expect((await logIn(key, other.id_token)).IdentityId).not.toBe(IdentityId)
  world.moveClock(3600)
  await expect(logIn(key, id_token)).rejects.toThrow('Invalid login token. Token expired')
})

test('a token is refused under another key, for another app, and with another signature', async () => {
  const world = await startWorld()
  const google = { 'accounts.google.com': 'app-1' }
  const { logIn } = await poolOf(world, { SupportedLoginProviders: { ...google, 'appleid.apple.com': 'app-1' } })
  const { id_token } = await tokenOf(world, 'Google')
  await expect(logIn('appleid.apple.com', id_token)).rejects.toThrow("Issuer doesn't match providerName")
  const forged = `${id_token.slice(0, -8)}AAAAAAAA`
  await expect(logIn('accounts.google.com', forged)).rejects.toThrow("Couldn't verify signed token.")
  const elsewhere = await poolOf(world, { SupportedLoginProviders: { 'accounts.google.com': 'app-2' } })
  await expect(elsewhere.logIn('accounts.google.com', id_token)).rejects.toThrow('not from a supported provider')
})

test('an OpenID Connect provider of IAM is taken by its issuer, and gives tokens only where a pool lists it', async () => {
  const world = await startWorld()
  const key = 'login.example.com/realms/x'
  const { status } = await fetch(`${world.origin}/pretend/${encodeURIComponent(key)}/token`, { method: 'POST' })
  expect(status).toBe(404)
  const { logIn } = await poolOf(world, {
    OpenIdConnectProviderARNs: [`arn:aws:iam::000000000000:oidc-provider/${key}`],
  })
  const { id_token } = await tokenOf(world, key)
  expect((await logIn(key, id_token)).Credentials?.AccessKeyId).toMatch(/^ASIA/)
  const page = await (await fetch(`${world.origin}/pretend/${encodeURIComponent(key)}`)).text()
  expect(page).toContain('An ID token of Gina Guest')
})
