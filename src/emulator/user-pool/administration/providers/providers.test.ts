import {
  CreateIdentityProviderCommand,
  type CreateIdentityProviderCommandInput,
  CreateUserPoolClientCommand,
  DeleteIdentityProviderCommand,
  DescribeIdentityProviderCommand,
  GetIdentityProviderByIdentifierCommand,
  ListIdentityProvidersCommand,
  UpdateIdentityProviderCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { shareWorld } from '../../../emulator-fixture.ts'
import { madePool } from '../administration-fixture.ts'

const shared = shareWorld()

const oidc: Omit<CreateIdentityProviderCommandInput, 'UserPoolId'> = {
  ProviderName: 'Corp',
  ProviderType: 'OIDC',
  ProviderDetails: { client_id: 'abc', oidc_issuer: 'https://login.example.com', authorize_scopes: 'openid' },
  AttributeMapping: { email: 'email' },
  IdpIdentifiers: ['corp.example.com'],
}

test('a provider is made, told, changed, listed and deleted', async () => {
  const { idp } = shared()
  const { UserPoolId } = await madePool(shared(), {})
  const named = { UserPoolId, ProviderName: 'Corp' }
  const made = await idp.send(new CreateIdentityProviderCommand({ UserPoolId, ...oidc }))
  expect(made.IdentityProvider).toMatchObject({ UserPoolId, ...oidc })
  const byIdentifier = new GetIdentityProviderByIdentifierCommand({ UserPoolId, IdpIdentifier: 'corp.example.com' })
  expect((await idp.send(byIdentifier)).IdentityProvider).toEqual(made.IdentityProvider)
  await idp.send(new UpdateIdentityProviderCommand({ ...named, AttributeMapping: { name: 'name' } }))
  expect((await idp.send(new DescribeIdentityProviderCommand(named))).IdentityProvider).toMatchObject({
    AttributeMapping: { name: 'name' },
    ProviderDetails: oidc.ProviderDetails,
  })
  expect((await idp.send(new ListIdentityProvidersCommand({ UserPoolId }))).Providers).toMatchObject([
    { ProviderName: 'Corp', ProviderType: 'OIDC' },
  ])
  await expect(idp.send(new CreateIdentityProviderCommand({ UserPoolId, ...oidc }))).rejects.toMatchObject({
    name: 'DuplicateProviderException',
  })
  await idp.send(new DeleteIdentityProviderCommand(named))
  const gone = { name: 'ResourceNotFoundException', message: 'Identity provider Corp does not exist.' }
  await expect(idp.send(new DescribeIdentityProviderCommand(named))).rejects.toMatchObject(gone)
  await expect(idp.send(new DeleteIdentityProviderCommand(named))).rejects.toMatchObject(gone)
})

test('a social provider has the name of its type, as in aws-cli issue 3179', async () => {
  const { UserPoolId } = await madePool(shared(), {})
  const ProviderDetails = { client_id: 'abc' }
  const named = { UserPoolId, ProviderName: 'Ours', ProviderType: 'Google' as const, ProviderDetails }
  await expect(shared().idp.send(new CreateIdentityProviderCommand(named))).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: 'Provider Ours cannot be of type Google.',
  })
})

test('the pretend Facebook stands in the sign-in page of a pool that has it, and is led to', async () => {
  const { idp, origin } = shared()
  const { UserPoolId } = await madePool(shared(), {})
  const ProviderDetails = { client_id: '1', client_secret: '2', authorize_scopes: 'public_profile' }
  const named = { ProviderName: 'Facebook', ProviderType: 'Facebook' as const, ProviderDetails }
  await idp.send(new CreateIdentityProviderCommand({ UserPoolId, ...named }))
  const { UserPoolClient } = await idp.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'web',
      SupportedIdentityProviders: ['COGNITO', 'Facebook'],
      CallbackURLs: ['http://localhost:5173/callback'],
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      AllowedOAuthFlowsUserPoolClient: true,
    }),
  )
  const query = new URLSearchParams({
    client_id: UserPoolClient?.ClientId ?? '',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: 'http://localhost:5173/callback',
    identity_provider: 'Facebook',
  })
  const response = await fetch(`${origin}/oauth2/authorize?${query}`, { redirect: 'manual' })
  expect(response.status).toBe(302)
  expect(response.headers.get('Location')).toContain('/pretend/Facebook')
  query.delete('identity_provider')
  expect(await (await fetch(`${origin}/oauth2/authorize?${query}`)).text()).toContain('Facebook')
})
