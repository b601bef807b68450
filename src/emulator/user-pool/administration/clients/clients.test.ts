import {
  CreateUserPoolClientCommand,
  type CreateUserPoolClientCommandInput,
  DeleteUserPoolClientCommand,
  DescribeUserPoolClientCommand,
  InitiateAuthCommand,
  ListUserPoolClientsCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { clientId, shareWorld, userPoolId } from '../../../emulator-fixture.ts'
import { madePool, madeUser, password } from '../administration-fixture.ts'

const shared = shareWorld()

const signIn = (ClientId: string, USERNAME: string) =>
  shared().idp.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME, PASSWORD: password },
    }),
  )

describe('an app client', () => {
  test('has AWS’s defaults, and its secret is told', async () => {
    const { idp } = shared()
    const { UserPoolId } = await madePool(shared(), {})
    const made = await idp.send(
      new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'web', GenerateSecret: true }),
    )
    expect(made.UserPoolClient).toMatchObject({
      UserPoolId,
      ClientName: 'web',
      ClientId: expect.stringMatching(/^[0-9a-z]{26}$/),
      ClientSecret: expect.stringMatching(/^[0-9a-z]{51}$/),
      RefreshTokenValidity: 30,
      AllowedOAuthFlowsUserPoolClient: false,
      EnableTokenRevocation: true,
    })
    const named = { UserPoolId, ClientId: made.UserPoolClient?.ClientId }
    const { UserPoolClient } = await idp.send(new DescribeUserPoolClientCommand(named))
    expect(UserPoolClient).toEqual(made.UserPoolClient)
  })

  test('is told of the seed’s, too', async () => {
    const named = { UserPoolId: userPoolId, ClientId: clientId }
    const { UserPoolClient } = await shared().idp.send(new DescribeUserPoolClientCommand(named))
    expect(UserPoolClient).toMatchObject({ ClientName: 'Cognito Inspector', PreventUserExistenceErrors: 'ENABLED' })
  })

  test('gives tokens of the validity that was set, and refuses a flow that was not', async () => {
    const { idp } = shared()
    const { UserPoolId, ClientId } = await madePool(
      shared(),
      {},
      { AccessTokenValidity: 10, TokenValidityUnits: { AccessToken: 'minutes' } },
    )
    await madeUser(shared(), UserPoolId, 'ann')
    const { AuthenticationResult } = await signIn(ClientId, 'ann')
    expect(AuthenticationResult?.ExpiresIn).toBe(600)
    const { iat = 0, exp = 0, iss } = decodeJwt(AuthenticationResult?.AccessToken ?? '')
    expect([exp - iat, iss]).toEqual([600, `https://cognito-idp.ap-northeast-1.amazonaws.com/${UserPoolId}`])
    await idp.send(new UpdateUserPoolClientCommand({ UserPoolId, ClientId }))
    await expect(signIn(ClientId, 'ann')).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'USER_PASSWORD_AUTH flow not enabled for this client',
    })
  })

  test('tells of an unknown user as it was set to', async () => {
    const pool = await madePool(shared(), {}, { PreventUserExistenceErrors: 'ENABLED' })
    await expect(signIn(pool.ClientId, 'nobody')).rejects.toMatchObject({ name: 'NotAuthorizedException' })
    const legacy = await madePool(shared(), {})
    await expect(signIn(legacy.ClientId, 'nobody')).rejects.toMatchObject({ name: 'UserNotFoundException' })
  })

  test('is listed page by page, and gone once it is deleted', async () => {
    const { idp } = shared()
    const { UserPoolId, ClientId } = await madePool(shared(), {})
    await idp.send(new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'second' }))
    const first = await idp.send(new ListUserPoolClientsCommand({ UserPoolId, MaxResults: 1 }))
    const { NextToken } = first
    const second = await idp.send(new ListUserPoolClientsCommand({ UserPoolId, MaxResults: 1, NextToken }))
    const names = [first, second].flatMap(({ UserPoolClients = [] }) => UserPoolClients.map((each) => each.ClientName))
    expect([names.sort(), second.NextToken]).toEqual([['app', 'second'], undefined])
    await idp.send(new DeleteUserPoolClientCommand({ UserPoolId, ClientId }))
    const gone = { name: 'ResourceNotFoundException', message: `User pool client ${ClientId} does not exist.` }
    await expect(idp.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }))).rejects.toMatchObject(gone)
    await expect(signIn(ClientId, 'ann')).rejects.toMatchObject(gone)
  })

  test.each<[string, Partial<CreateUserPoolClientCommandInput>, string, string]>([
    [
      'an unknown flow',
      { ExplicitAuthFlows: ['ADMIN_USER_PASSWORD_AUTH' as 'ADMIN_NO_SRP_AUTH'] },
      'InvalidParameterException',
      "Value '[ADMIN_USER_PASSWORD_AUTH]' at 'explicitAuthFlows' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [",
    ],
    [
      'tokens of a minute',
      { AccessTokenValidity: 60, TokenValidityUnits: { AccessToken: 'seconds' } },
      'InvalidParameterException',
      'Invalid range for token validity.',
    ],
    [
      'a provider that the pool lacks',
      { SupportedIdentityProviders: ['Google'] },
      'InvalidParameterException',
      'The provider Google does not exist for User Pool ',
    ],
    [
      'client credentials without a secret',
      { AllowedOAuthFlows: ['client_credentials'] },
      'InvalidOAuthFlowException',
      'client_credentials flow can not be selected if client does not have a client secret.',
    ],
    [
      'client credentials beside the code flow',
      { AllowedOAuthFlows: ['code', 'client_credentials'], GenerateSecret: true },
      'InvalidOAuthFlowException',
      'client_credentials flow can not be selected along with code flow or implicit flow.',
    ],
    [
      'a scope of no resource server',
      { AllowedOAuthScopes: ['shop/read'] },
      'ScopeDoesNotExistException',
      'Invalid scope requested: shop/read',
    ],
  ])('is refused with %s', async (_name, given, name, message) => {
    await expect(madePool(shared(), {}, given)).rejects.toMatchObject({
      name,
      message: expect.stringContaining(message),
    })
  })
})
