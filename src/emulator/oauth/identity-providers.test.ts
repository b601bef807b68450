import {
  CreateIdentityProviderCommand,
  type CreateIdentityProviderCommandInput,
  CreateUserPoolClientCommand,
  DeleteIdentityProviderCommand,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt, type JWTPayload } from 'jose'
import { expect, test } from 'vitest'
import { testBrowser } from '../../testing/browser-fixture.ts'
import { shareWorld } from '../emulator-fixture.ts'
import { madePool } from '../user-pool/administration/administration-fixture.ts'

// Sign-ins through providers that calls of the API made.

const shared = shareWorld()
const callback = 'http://localhost:5173/callback'
const person = '100000000000000000011'

type Given = Omit<CreateIdentityProviderCommandInput, 'UserPoolId'>

const google: Given = {
  ProviderName: 'Google',
  ProviderType: 'Google',
  ProviderDetails: { client_id: 'g', client_secret: 's', authorize_scopes: 'openid email' },
  AttributeMapping: { email: 'email', email_verified: 'email_verified', given_name: 'given_name', username: 'sub' },
}
const apple: Given = {
  ProviderName: 'SignInWithApple',
  ProviderType: 'SignInWithApple',
  ProviderDetails: { client_id: 'a', team_id: 't', key_id: 'k', private_key: 'p', authorize_scopes: 'email' },
  AttributeMapping: { email: 'email', name: 'name' },
}
const oidc: Given = {
  ProviderName: 'Corp Login',
  ProviderType: 'OIDC',
  ProviderDetails: { client_id: 'o', oidc_issuer: 'https://login.example.com', authorize_scopes: 'openid' },
  AttributeMapping: { name: 'name', nickname: 'none' },
  IdpIdentifiers: ['corp.example.com'],
}
const saml: Given = {
  ProviderName: 'Adfs',
  ProviderType: 'SAML',
  ProviderDetails: { MetadataURL: 'https://adfs.example.com/metadata' },
  AttributeMapping: { email: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress' },
  IdpIdentifiers: ['adfs.example.com'],
}

async function poolWith(provider: Given, pool: object = {}, client: object = {}) {
  const { idp } = shared()
  const { UserPoolId } = await madePool(shared(), pool)
  await idp.send(new CreateIdentityProviderCommand({ UserPoolId, ...provider }))
  const { UserPoolClient } = await idp.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'web',
      SupportedIdentityProviders: ['COGNITO', provider.ProviderName ?? ''],
      CallbackURLs: [callback],
      AllowedOAuthFlows: ['implicit'],
      AllowedOAuthScopes: ['openid'],
      AllowedOAuthFlowsUserPoolClient: true,
      ...client,
    }),
  )
  return { UserPoolId, client_id: UserPoolClient?.ClientId ?? '' }
}

async function signIn(client_id: string, by: Record<string, string>, choice: Record<string, string> = { person }) {
  const browser = testBrowser(shared().origin, shared().fetch)
  const query = { client_id, response_type: 'token', scope: 'openid', redirect_uri: callback, ...by }
  const page = await browser.visit(`/oauth2/authorize?${new URLSearchParams(query)}`)
  if (!page.url.includes('/pretend/')) return { page }
  const { url } = await browser.submit(choice)
  const answer = Object.fromEntries(new URLSearchParams(url.slice(callback.length + 1)))
  return { page, answer, claims: (answer.id_token === undefined ? {} : decodeJwt(answer.id_token)) as JWTPayload }
}

test.each([
  [google, 'Google', { email: 'gina@example.com', email_verified: true, given_name: 'Gina' }, null],
  [apple, 'Apple', { email: 'gina@example.com', email_verified: false, name: 'Gina Guest' }, null],
  [oidc, 'Corp Login', { name: 'Gina Guest' }, 'https://login.example.com'],
  [saml, 'Adfs', { email: 'gina@example.com', email_verified: false }, null],
])(
  '$ProviderType: a person signs in, with the attributes that are mapped',
  async (provider, label, attributes, issuer) => {
    const { ProviderName = '', ProviderType } = provider
    const { UserPoolId, client_id } = await poolWith(provider)
    const { page, claims = {} } = await signIn(client_id, { identity_provider: ProviderName })
    expect(page.body).toContain(`Who are you at the pretend ${label}?`)
    const names = ['email', 'email_verified', 'name', 'given_name', 'nickname']
    expect(Object.fromEntries(names.flatMap((name) => (name in claims ? [[name, claims[name]]] : [])))).toEqual(
      attributes,
    )
    expect(claims).toMatchObject({
      'cognito:username': `${ProviderName}_${person}`,
      'cognito:groups': [`${UserPoolId}_${ProviderName}`],
      identities: [{ userId: person, providerName: ProviderName, providerType: ProviderType, issuer, primary: 'true' }],
    })
    const login = await signIn(client_id, {})
    expect(login.page.body).toContain(label)
  },
)

test('an identifier leads to its provider, until that is deleted', async () => {
  const { UserPoolId, client_id } = await poolWith(oidc)
  const led = await signIn(client_id, { idp_identifier: 'corp.example.com' })
  expect(led.claims).toMatchObject({ 'cognito:username': `Corp Login_${person}` })
  const lost = await signIn(client_id, { idp_identifier: 'other.example.com' })
  expect(lost.page.body).toContain('Login option is not available.')
  await shared().idp.send(new DeleteIdentityProviderCommand({ UserPoolId, ProviderName: 'Corp Login' }))
  for (const by of [{ idp_identifier: 'corp.example.com' }, { identity_provider: 'Corp Login' }]) {
    expect((await signIn(client_id, by)).page.body).toContain('Login option is not available.')
  }
})

test('whoever cancels, or lacks an attribute that the pool requires, comes back with an error', async () => {
  const { client_id } = await poolWith(apple)
  const cancelled = await signIn(client_id, { identity_provider: 'SignInWithApple' }, { cancel: 'yes' })
  expect(cancelled.answer).toMatchObject({ error: 'user_cancelled_authorize' })
  const Schema = [{ Name: 'email', Required: true, AttributeDataType: 'String' }]
  const strict = await poolWith(oidc, { Schema })
  const { answer } = await signIn(strict.client_id, { identity_provider: 'Corp Login' })
  expect(answer).toMatchObject({ error: 'invalid_request', error_description: 'attributes required: [email] ' })
})

test('a mapped attribute that the app client may not write fails the sign-in, each time', async () => {
  const allowed = await poolWith(google, {}, { WriteAttributes: ['email', 'given_name'] })
  const by = { identity_provider: 'Google' }
  expect((await signIn(allowed.client_id, by)).claims).toMatchObject({ given_name: 'Gina', email_verified: true })
  const { UserPoolId, client_id } = await poolWith(google, {}, { WriteAttributes: ['email', 'name'] })
  const error_description = 'A client attempted to write unauthorized attribute '
  for (const _ of [1, 2]) {
    expect((await signIn(client_id, by)).answer).toMatchObject({ error: 'invalid_request', error_description })
  }
  const { Users } = await shared().idp.send(new ListUsersCommand({ UserPoolId }))
  expect(Users).toEqual([])
})
