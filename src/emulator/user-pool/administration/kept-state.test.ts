import {
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  CreateIdentityProviderCommand,
  CreateResourceServerCommand,
  CreateUserPoolDomainCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  InitiateAuthCommand,
  ListGroupsCommand,
  ListIdentityProvidersCommand,
  ListResourceServersCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, onTestFinished, test } from 'vitest'
import { startEmulator, testSeed } from '../../../testing/emulator-fixture.ts'
import { type Emulator, restoreEmulator } from '../../emulator.ts'
import { startWorld, type World } from '../../emulator-fixture.ts'
import { snapshot } from '../../state/state.ts'
import { madePool, madeUser, password } from './administration-fixture.ts'

const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' }

test('a snapshot holds pools that calls made, with all that is in them', async () => {
  const world = await startWorld()
  const pool = await madePool(world, {
    AliasAttributes: ['email'],
    Schema: [{ Name: 'tier', AttributeDataType: 'String' }],
    EmailVerificationSubject: 'Welcome',
  })
  const { UserPoolId } = pool
  await madeUser(world, UserPoolId, 'ann', { email: 'ann@example.com', email_verified: 'true' })
  await world.idp.send(new CreateGroupCommand({ UserPoolId, GroupName: 'staff' }))
  await world.idp.send(new CreateResourceServerCommand({ UserPoolId, Identifier: 'shop', Name: 'Shop' }))
  await world.idp.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain: 'my-app' }))
  const provider = { ProviderName: 'Facebook', ProviderType: 'Facebook' as const, ProviderDetails: { client_id: '1' } }
  await world.idp.send(new CreateIdentityProviderCommand({ UserPoolId, ...provider }))
  const before = await told(world.idp, pool)
  const kept = JSON.parse(JSON.stringify(snapshot(world.emulated)))
  let restored: Emulator | undefined
  const intercept = (request: Request) => restored?.fetch(request)
  const { origin, close } = await startEmulator({ seed: testSeed(), intercept })
  onTestFinished(close)
  restored = restoreEmulator(kept, { origin })
  const idp = new CognitoIdentityProviderClient({ region: 'ap-northeast-1', endpoint: origin, credentials })
  expect(await told(idp, pool)).toEqual(before)
  const AuthParameters = { USERNAME: 'ann@example.com', PASSWORD: password }
  const flow = { ClientId: pool.ClientId, AuthFlow: 'USER_PASSWORD_AUTH' as const, AuthParameters }
  expect((await idp.send(new InitiateAuthCommand(flow))).AuthenticationResult).toHaveProperty('IdToken')
})

async function told(idp: World['idp'], { UserPoolId, ClientId }: { UserPoolId: string; ClientId: string }) {
  return [
    (await idp.send(new DescribeUserPoolCommand({ UserPoolId }))).UserPool,
    (await idp.send(new DescribeUserPoolClientCommand({ UserPoolId, ClientId }))).UserPoolClient,
    (await idp.send(new ListGroupsCommand({ UserPoolId }))).Groups,
    (await idp.send(new ListResourceServersCommand({ UserPoolId }))).ResourceServers,
    (await idp.send(new ListIdentityProvidersCommand({ UserPoolId }))).Providers,
  ]
}
