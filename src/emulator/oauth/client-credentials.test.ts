import {
  CreateResourceServerCommand,
  CreateUserPoolClientCommand,
  GetUserCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt } from 'jose'
import * as openid from 'openid-client'
import { expect, test } from 'vitest'
import { shareWorld, startWorld, userPoolId, type World } from '../emulator-fixture.ts'
import { readLocalSettings, withLocalSettings } from '../host/local-settings.ts'
import { localSeed } from '../seed/seed.ts'
import { clientId } from './test-client-fixture.ts'

// Tokens for machines, got by openid-client.

const seed = withLocalSettings(localSeed('http://localhost:5173'), readLocalSettings({ EMULATOR_ISSUER: 'local' }))
const shared = shareWorld(seed)
let made = 0

async function machine(world: World, changes: object = {}) {
  const [read, write] = ['read', 'write'].map((ScopeName) => ({ ScopeName, ScopeDescription: ScopeName }))
  const Identifier = `https://shop${++made}.example.com`
  const server = {
    UserPoolId: userPoolId,
    Identifier,
    Name: 'Shop',
    Scopes: [read, write].flatMap((each) => each ?? []),
  }
  await world.idp.send(new CreateResourceServerCommand(server))
  const { UserPoolClient: { ClientId = '', ClientSecret = '' } = {} } = await world.idp.send(
    new CreateUserPoolClientCommand({
      UserPoolId: userPoolId,
      ClientName: 'machine',
      GenerateSecret: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: [`${Identifier}/read`, `${Identifier}/write`],
      AccessTokenValidity: 2,
      ...changes,
    }),
  )
  const discover = (auth: openid.ClientAuth) =>
    openid.discovery(new URL(`${world.origin}/${userPoolId}`), ClientId, undefined, auth, {
      execute: [openid.allowInsecureRequests],
    })
  return { ClientId, ClientSecret, read: `${Identifier}/read`, write: `${Identifier}/write`, discover }
}

const refusal = (error: string) => ({ name: 'ResponseBodyError', error, status: 400 })

test.each([
  ['client_secret_basic', openid.ClientSecretBasic],
  ['client_secret_post', openid.ClientSecretPost],
])('a client with a secret gets a token of its own by %s', async (_way, authenticate) => {
  const { ClientId, ClientSecret, read, discover } = await machine(shared())
  const config = await discover(authenticate(ClientSecret))
  const answer = await openid.clientCredentialsGrant(config, { scope: read })
  expect(Object.keys(answer)).toEqual(['access_token', 'expires_in', 'token_type'])
  expect(answer.expires_in).toBe(7200)
  const { iat = 0, ...claims } = decodeJwt(answer.access_token)
  expect(claims).toEqual({
    sub: ClientId,
    token_use: 'access',
    scope: read,
    auth_time: iat,
    iss: `${shared().origin}/${userPoolId}`,
    exp: iat + 7200,
    version: 2,
    jti: expect.any(String),
    client_id: ClientId,
  })
  await expect(shared().idp.send(new GetUserCommand({ AccessToken: answer.access_token }))).rejects.toMatchObject({
    name: 'NotAuthorizedException',
  })
})

test('without scope it has all of the client’s, and none that the client lacks', async () => {
  const { ClientSecret, read, write, discover } = await machine(shared())
  const config = await discover(openid.ClientSecretBasic(ClientSecret))
  const { access_token } = await openid.clientCredentialsGrant(config)
  expect(decodeJwt(access_token).scope).toBe(`${read} ${write}`)
  for (const scope of ['openid', `${read} other/read`]) {
    await expect(openid.clientCredentialsGrant(config, { scope })).rejects.toMatchObject(refusal('invalid_scope'))
  }
})

test('refused are a wrong secret, a client without this grant, and a public one', async () => {
  const { discover } = await machine(shared())
  await expect(openid.clientCredentialsGrant(await discover(openid.ClientSecretPost('wrong')))).rejects.toMatchObject(
    refusal('invalid_client'),
  )
  const other = await machine(shared(), { AllowedOAuthFlows: ['code'] })
  const config = await other.discover(openid.ClientSecretPost(other.ClientSecret))
  await expect(openid.clientCredentialsGrant(config)).rejects.toMatchObject(refusal('unauthorized_client'))
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId })
  const response = await fetch(`${shared().origin}/oauth2/token`, { method: 'POST', body })
  expect([response.status, await response.json()]).toEqual([400, { error: 'unauthorized_client' }])
})

test('the third version of the trigger hears of it, with the metadata of the request', async () => {
  const heard: unknown[] = []
  const world = await startWorld({
    ...seed,
    userPool: {
      ...seed.userPool,
      triggers: {
        preTokenGeneration: {
          version: 'V3_0',
          run: (event) => {
            heard.push([event.triggerSource, event.userName, event.request])
            event.response.claimsAndScopeOverrideDetails = {
              accessTokenGeneration: { claimsToAddOrOverride: { tenant: 'blue', sub: 'x' } },
            }
            return event
          },
        },
      },
    },
  })
  const { ClientId, ClientSecret, read, discover } = await machine(world)
  const config = await discover(openid.ClientSecretPost(ClientSecret))
  const grant = (aws_client_metadata: string) =>
    openid.clientCredentialsGrant(config, { scope: read, aws_client_metadata })
  const { access_token } = await grant('{"for":"ann"}')
  expect(decodeJwt(access_token)).toMatchObject({ tenant: 'blue', sub: ClientId })
  const groupConfiguration = { groupsToOverride: [], iamRolesToOverride: [] }
  const request = { userAttributes: {}, groupConfiguration, scopes: [read], clientMetadata: { for: 'ann' } }
  expect(heard).toEqual([['TokenGeneration_ClientCredentials', ClientId, request]])
  await expect(grant('no JSON')).rejects.toMatchObject(refusal('invalid_request'))
})
