import { CreateUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { shareWorld } from '../../../emulator-fixture.ts'
import { madePool } from '../administration-fixture.ts'

const shared = shareWorld()
const redirect_uri = 'http://localhost:5173/callback'

test.each([
  ['the code flow', { AllowedOAuthFlows: ['code' as const], AllowedOAuthFlowsUserPoolClient: true }, '/login?'],
  ['no flow', {}, 'error_description=unauthorized_client'],
  ['a flow that is not let', { AllowedOAuthFlows: ['code' as const] }, 'error_description=unauthorized_client'],
])('a client with %s is led there', async (_name, flows, where) => {
  const { UserPoolId } = await madePool(shared(), {})
  const { UserPoolClient } = await shared().idp.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'web',
      SupportedIdentityProviders: ['COGNITO'],
      CallbackURLs: [redirect_uri],
      AllowedOAuthScopes: ['openid'],
      ...flows,
    }),
  )
  const query = { client_id: UserPoolClient?.ClientId ?? '', response_type: 'code', scope: 'openid', redirect_uri }
  const address = `${shared().origin}/oauth2/authorize?${new URLSearchParams(query)}`
  const response = await fetch(address, { redirect: 'manual' })
  expect(response.headers.get('Location')).toContain(where)
})
