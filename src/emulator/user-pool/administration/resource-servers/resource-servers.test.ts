import {
  CreateResourceServerCommand,
  CreateUserPoolClientCommand,
  DeleteResourceServerCommand,
  DescribeResourceServerCommand,
  ListResourceServersCommand,
  UpdateResourceServerCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, test } from 'vitest'
import { shareWorld } from '../../../emulator-fixture.ts'
import { madePool } from '../administration-fixture.ts'

const shared = shareWorld()
const read = { ScopeName: 'read', ScopeDescription: 'to look' }

test('a resource server is made, told, changed, listed and deleted', async () => {
  const { idp } = shared()
  const { UserPoolId } = await madePool(shared(), {})
  const named = { UserPoolId, Identifier: 'https://shop.example.com' }
  const made = await idp.send(new CreateResourceServerCommand({ ...named, Name: 'Shop', Scopes: [read] }))
  expect(made.ResourceServer).toEqual({ ...named, Name: 'Shop', Scopes: [read] })
  await expect(idp.send(new CreateResourceServerCommand({ ...named, Name: 'Shop' }))).rejects.toMatchObject({
    name: 'InvalidParameterException',
  })
  await idp.send(new UpdateResourceServerCommand({ ...named, Name: 'Shops' }))
  const { ResourceServer } = await idp.send(new DescribeResourceServerCommand(named))
  expect(ResourceServer).toEqual({ ...named, Name: 'Shops', Scopes: [] })
  expect((await idp.send(new ListResourceServersCommand({ UserPoolId }))).ResourceServers).toEqual([ResourceServer])
  await idp.send(new DeleteResourceServerCommand(named))
  await expect(idp.send(new DescribeResourceServerCommand(named))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    message: 'Resource server https://shop.example.com does not exist.',
  })
})

test('a client may have the scopes of a resource server, and no others', async () => {
  const { idp } = shared()
  const { UserPoolId } = await madePool(shared(), {})
  await idp.send(new CreateResourceServerCommand({ UserPoolId, Identifier: 'a/b', Name: 'Shop', Scopes: [read] }))
  const make = (scope: string) =>
    idp.send(new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'c', AllowedOAuthScopes: [scope] }))
  expect((await make('a/b/read')).UserPoolClient?.AllowedOAuthScopes).toEqual(['a/b/read'])
  await expect(make('a/b/write')).rejects.toMatchObject({ name: 'ScopeDoesNotExistException' })
})

test('a scope has no slash', async () => {
  const { UserPoolId } = await madePool(shared(), {})
  const Scopes = [{ ScopeName: 'a/b', ScopeDescription: 'x' }]
  await expect(
    shared().idp.send(new CreateResourceServerCommand({ UserPoolId, Identifier: 'x', Name: 'X', Scopes })),
  ).rejects.toThrow("Value 'a/b' at 'scopes.1.member.scopeName' failed to satisfy constraint")
})
