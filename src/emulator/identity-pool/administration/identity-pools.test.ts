import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  type CreateIdentityPoolCommandInput,
  DeleteIdentitiesCommand,
  DeleteIdentityPoolCommand,
  DescribeIdentityCommand,
  DescribeIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetIdentityPoolRolesCommand,
  ListIdentitiesCommand,
  ListIdentityPoolsCommand,
  ListTagsForResourceCommand,
  SetIdentityPoolRolesCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateIdentityPoolCommand,
} from '@aws-sdk/client-cognito-identity'
import { AdminInitiateAuthCommand } from '@aws-sdk/client-cognito-identity-provider'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { describe, expect, test } from 'vitest'
import { shareWorld, startWorld, type World } from '../../emulator-fixture.ts'
import { madePool, madeUser, password } from '../../user-pool/administration/administration-fixture.ts'

const shared = shareWorld()
const region = 'ap-northeast-1'
const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' }
const clientOf = ({ origin }: World) =>
  new CognitoIdentityClient({ region, endpoint: origin, credentials, maxAttempts: 1 })

async function madeIdentityPool(world: World, given: Partial<CreateIdentityPoolCommandInput> = {}): Promise<string> {
  const made = { IdentityPoolName: 'made', AllowUnauthenticatedIdentities: true, ...given }
  const { IdentityPoolId } = await clientOf(world).send(new CreateIdentityPoolCommand(made))
  return IdentityPoolId ?? ''
}

const role = (name: string) => `arn:aws:iam::000000000000:role/${name}`

/** A user pool with ann, whose ID token it gives, and an identity pool that takes its client. */
async function poolsWithAnn() {
  const { UserPoolId, ClientId } = await madePool(shared(), {})
  await madeUser(shared(), UserPoolId, 'ann', { given_name: 'Ann' })
  const AuthParameters = { USERNAME: 'ann', PASSWORD: password }
  const flow = { UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' as const, AuthParameters }
  const { AuthenticationResult } = await shared().idp.send(new AdminInitiateAuthCommand(flow))
  const provider = `cognito-idp.${region}.amazonaws.com/${UserPoolId}`
  const CognitoIdentityProviders = [{ ProviderName: provider, ClientId, ServerSideTokenCheck: false }]
  const IdentityPoolId = await madeIdentityPool(shared(), { CognitoIdentityProviders })
  return { IdentityPoolId, key: `${provider}:${ClientId}`, Logins: { [provider]: AuthenticationResult?.IdToken ?? '' } }
}

describe('an identity pool that a call made', () => {
  test('is told, changed as a whole, and deleted', async () => {
    const client = clientOf(shared())
    const IdentityPoolId = await madeIdentityPool(shared(), {
      AllowClassicFlow: true,
      SupportedLoginProviders: { 'graph.facebook.com': '1234' },
      IdentityPoolTags: { team: 'a' },
    })
    expect(IdentityPoolId).toMatch(/^ap-northeast-1:[0-9a-f-]{36}$/)
    expect(await client.send(new DescribeIdentityPoolCommand({ IdentityPoolId }))).toMatchObject({
      IdentityPoolName: 'made',
      AllowClassicFlow: true,
      SupportedLoginProviders: { 'graph.facebook.com': '1234' },
      IdentityPoolTags: { team: 'a' },
    })
    const changed = { IdentityPoolId, IdentityPoolName: 'changed', AllowUnauthenticatedIdentities: false }
    const told = await client.send(new UpdateIdentityPoolCommand(changed))
    expect([told.IdentityPoolName, told.AllowClassicFlow, told.SupportedLoginProviders]).toEqual([
      'changed',
      false,
      undefined,
    ])
    await expect(client.send(new GetIdCommand({ IdentityPoolId }))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Unauthenticated access is not supported for this identity pool.',
    })
    await client.send(new DeleteIdentityPoolCommand({ IdentityPoolId }))
    await expect(client.send(new DescribeIdentityPoolCommand({ IdentityPoolId }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: `IdentityPool '${IdentityPoolId}' not found.`,
    })
  })

  test('gives keys of its roles to guests and to users of a pool that a call made', async () => {
    const client = clientOf(shared())
    const { IdentityPoolId, key, Logins } = await poolsWithAnn()
    const rule = { Claim: 'given_name', MatchType: 'Equals' as const, Value: 'Ann', RoleARN: role('Anns') }
    await client.send(
      new SetIdentityPoolRolesCommand({
        IdentityPoolId,
        Roles: { authenticated: role('Members'), unauthenticated: role('Strangers') },
        RoleMappings: {
          [key]: { Type: 'Rules', AmbiguousRoleResolution: 'Deny', RulesConfiguration: { Rules: [rule] } },
        },
      }),
    )
    expect(await client.send(new GetIdentityPoolRolesCommand({ IdentityPoolId }))).toMatchObject({
      Roles: { authenticated: role('Members'), unauthenticated: role('Strangers') },
      RoleMappings: { [key]: { Type: 'Rules', RulesConfiguration: { Rules: [rule] } } },
    })
    expect(await callerOf(IdentityPoolId)).toContain('assumed-role/Strangers/')
    expect(await callerOf(IdentityPoolId, Logins)).toContain('assumed-role/Anns/')
  })

  test('gives no keys of a role that trusts another pool only', async () => {
    const IdentityPoolId = await madeIdentityPool(shared())
    const Roles = { unauthenticated: role('LocalGuests') }
    await clientOf(shared()).send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles }))
    await expect(callerOf(IdentityPoolId)).rejects.toMatchObject({ name: 'InvalidIdentityPoolConfigurationException' })
  })

  test('refuses tokens of a client that it does not list', async () => {
    const { Logins } = await poolsWithAnn()
    const IdentityPoolId = await madeIdentityPool(shared())
    await expect(clientOf(shared()).send(new GetIdCommand({ IdentityPoolId, Logins }))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    })
  })

  test('lists its identities page by page, and deletes them', async () => {
    const client = clientOf(shared())
    const IdentityPoolId = await madeIdentityPool(shared())
    const made: (string | undefined)[] = []
    for (let count = 0; count < 3; count++)
      made.push((await client.send(new GetIdCommand({ IdentityPoolId }))).IdentityId)
    const first = await client.send(new ListIdentitiesCommand({ IdentityPoolId, MaxResults: 2 }))
    const { NextToken } = first
    const second = await client.send(new ListIdentitiesCommand({ IdentityPoolId, MaxResults: 2, NextToken }))
    const listed = [first, second].flatMap(({ Identities = [] }) => Identities.map(({ IdentityId }) => IdentityId))
    expect([listed.sort(), second.NextToken]).toEqual([[...made].sort(), undefined])
    const [IdentityId = ''] = made
    expect((await client.send(new DescribeIdentityCommand({ IdentityId }))).CreationDate).toBeInstanceOf(Date)
    await client.send(new DeleteIdentitiesCommand({ IdentityIdsToDelete: [IdentityId] }))
    await expect(client.send(new DescribeIdentityCommand({ IdentityId }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: `Identity '${IdentityId}' not found.`,
    })
  })

  test('has tags', async () => {
    const client = clientOf(shared())
    const IdentityPoolId = await madeIdentityPool(shared(), { IdentityPoolTags: { a: '1' } })
    const ResourceArn = `arn:aws:cognito-identity:${region}:000000000000:identitypool/${IdentityPoolId}`
    await client.send(new TagResourceCommand({ ResourceArn, Tags: { b: '2' } }))
    await client.send(new UntagResourceCommand({ ResourceArn, TagKeys: ['a'] }))
    expect((await client.send(new ListTagsForResourceCommand({ ResourceArn }))).Tags).toEqual({ b: '2' })
  })

  test('is found among the others', async () => {
    const world = await startWorld()
    const made = [await madeIdentityPool(world), await madeIdentityPool(world)]
    const client = clientOf(world)
    const first = await client.send(new ListIdentityPoolsCommand({ MaxResults: 2 }))
    const { NextToken } = first
    const second = await client.send(new ListIdentityPoolsCommand({ MaxResults: 2, NextToken }))
    const ids = [first, second].flatMap(({ IdentityPools = [] }) => IdentityPools.map((each) => each.IdentityPoolId))
    expect(ids).toHaveLength(3)
    expect(ids).toEqual(expect.arrayContaining(made))
  })

  test.each<[string, object, string]>([
    ['a name too long', { IdentityPoolName: 'a'.repeat(129) }, 'Member must have length less than or equal to 128'],
    [
      'a list for a provider',
      { CognitoIdentityProviders: [{ ClientId: '' }] },
      "at 'cognitoIdentityProviders.1.member.clientId'",
    ],
  ])('is refused with %s', async (_name, given, message) => {
    await expect(madeIdentityPool(shared(), given)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining(message),
    })
  })

  test('is refused unsigned, and so is a mapping without a word for ambiguous roles', async () => {
    const headers = { 'X-Amz-Target': 'AWSCognitoIdentityService.ListIdentityPools' }
    const unsigned = await fetch(shared().origin, { method: 'POST', headers, body: '{"MaxResults":1}' })
    expect(await unsigned.json()).toMatchObject({ __type: 'MissingAuthenticationTokenException' })
    const IdentityPoolId = await madeIdentityPool(shared())
    const RoleMappings = { 'graph.facebook.com': { Type: 'Token' as const } }
    await expect(
      clientOf(shared()).send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles: {}, RoleMappings })),
    ).rejects.toMatchObject({ name: 'InvalidParameterException' })
  })
})

/** The ARN by which STS knows the keys. */
async function callerOf(IdentityPoolId: string, Logins?: Record<string, string>): Promise<string> {
  const client = clientOf(shared())
  const logins = Logins && { Logins }
  const { IdentityId } = await client.send(new GetIdCommand({ IdentityPoolId, ...logins }))
  const { Credentials } = await client.send(new GetCredentialsForIdentityCommand({ IdentityId, ...logins }))
  const { AccessKeyId = '', SecretKey = '', SessionToken } = Credentials ?? {}
  const keys = {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretKey,
    ...(SessionToken && { sessionToken: SessionToken }),
  }
  const sts = new STSClient({ region, endpoint: shared().origin, credentials: keys })
  return (await sts.send(new GetCallerIdentityCommand({}))).Arn ?? ''
}
