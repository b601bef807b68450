import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  DescribeIdentityCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  GetPrincipalTagAttributeMapCommand,
  LookupDeveloperIdentityCommand,
  MergeDeveloperIdentitiesCommand,
  SetIdentityPoolRolesCommand,
  SetPrincipalTagAttributeMapCommand,
  UnlinkDeveloperIdentityCommand,
} from '@aws-sdk/client-cognito-identity'
import { AssumeRoleWithWebIdentityCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { clientId, startWorld, userPoolId, type World } from '../../emulator-fixture.ts'
import { begin } from '../../user-pool/challenge-fixture.ts'

const region = 'ap-northeast-1'
const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'any' }
const provider = 'login.example.com'
const cognito = 'cognito-identity.amazonaws.com'
const userPool = `cognito-idp.${region}.amazonaws.com/${userPoolId}`
const roleArn = 'arn:aws:iam::000000000000:role/Developed'

async function poolOf(world: World) {
  const identity = new CognitoIdentityClient({ region, endpoint: world.origin, credentials, maxAttempts: 1 })
  const { IdentityPoolId = '' } = await identity.send(
    new CreateIdentityPoolCommand({
      IdentityPoolName: 'developed',
      AllowUnauthenticatedIdentities: true,
      DeveloperProviderName: provider,
      CognitoIdentityProviders: [{ ProviderName: userPool, ClientId: clientId }],
    }),
  )
  await identity.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles: { authenticated: roleArn } }))
  const tokenFor = async (user: string, more: object = {}, logins: object = {}) => {
    const Logins = { [provider]: user, ...logins }
    const made = new GetOpenIdTokenForDeveloperIdentityCommand({ IdentityPoolId, Logins, ...more })
    const { IdentityId = '', Token = '' } = await identity.send(made)
    return { IdentityId, Token }
  }
  const keysOf = async (IdentityId: string, Token: string) =>
    (await identity.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins: { [cognito]: Token } })))
      .Credentials
  const lookUp = (by: object) => identity.send(new LookupDeveloperIdentityCommand({ IdentityPoolId, ...by }))
  return { identity, IdentityPoolId, tokenFor, keysOf, lookUp }
}

const idTokenOf = async (world: World) =>
  (await begin(world, 'alice', 'Alice-Passw0rd!')).AuthenticationResult?.IdToken ?? ''

test('a developer’s user has one identity, and keys by its token, in both flows', async () => {
  const world = await startWorld()
  const { IdentityPoolId, tokenFor, keysOf } = await poolOf(world)
  const { IdentityId, Token } = await tokenFor('ann')
  expect((await tokenFor('ann')).IdentityId).toBe(IdentityId)
  const { iat = 0, exp, ...claims } = decodeJwt(Token)
  expect([claims.sub, claims.aud, exp]).toEqual([IdentityId, IdentityPoolId, iat + 900])
  expect(claims.amr).toEqual(['authenticated', provider, `${provider}:${IdentityPoolId}:ann`])
  const keys = await keysOf(IdentityId, Token)
  const callerBy = async (given: { accessKeyId: string; secretAccessKey: string; sessionToken: string }) =>
    (await new STSClient({ region, endpoint: world.origin, credentials: given }).send(new GetCallerIdentityCommand({})))
      .Arn
  expect(
    await callerBy({
      accessKeyId: keys?.AccessKeyId ?? '',
      secretAccessKey: keys?.SecretKey ?? '',
      sessionToken: keys?.SessionToken ?? '',
    }),
  ).toContain('assumed-role/Developed/CognitoIdentityCredentials')
  const classic = await new STSClient({ region, endpoint: world.origin, credentials }).send(
    new AssumeRoleWithWebIdentityCommand({ RoleArn: roleArn, RoleSessionName: 'app', WebIdentityToken: Token }),
  )
  expect(classic.SubjectFromWebIdentityToken).toBe(IdentityId)
})

test('a token is refused for another identity, when it has expired, and where it is none of Cognito', async () => {
  const world = await startWorld()
  const { identity, IdentityPoolId, tokenFor, keysOf } = await poolOf(world)
  const ann = await tokenFor('ann', { TokenDuration: 60 })
  const ben = await tokenFor('ben')
  await expect(keysOf(ben.IdentityId, ann.Token)).rejects.toThrow("Logins don't match.")
  await expect(keysOf(ann.IdentityId, await idTokenOf(world))).rejects.toThrow('Not a Cognito token.')
  const forged = `${ann.Token.slice(0, -8)}AAAAAAAA`
  await expect(keysOf(ann.IdentityId, forged)).rejects.toThrow("Couldn't verify signed token.")
  const { IdentityId = '' } = await identity.send(new GetIdCommand({ IdentityPoolId }))
  await expect(keysOf(IdentityId, ann.Token)).rejects.toThrow("Logins don't match.")
  const getId = new GetIdCommand({ IdentityPoolId, Logins: { [cognito]: ann.Token } })
  await expect(identity.send(getId)).rejects.toThrow("Can't pass in a Cognito token.")
  world.moveClock(61)
  await expect(keysOf(ann.IdentityId, ann.Token)).rejects.toThrow('Token expired')
})

test('a guest becomes the developer’s user; a user of another identity is refused', async () => {
  const world = await startWorld()
  const { identity, IdentityPoolId, tokenFor } = await poolOf(world)
  const { IdentityId = '' } = await identity.send(new GetIdCommand({ IdentityPoolId }))
  expect((await tokenFor('ann', { IdentityId })).IdentityId).toBe(IdentityId)
  await expect(identity.send(new GetCredentialsForIdentityCommand({ IdentityId }))).rejects.toThrow('is forbidden')
  const other = await tokenFor('ben')
  await expect(tokenFor('ann', { IdentityId: other.IdentityId })).rejects.toMatchObject({
    name: 'DeveloperUserAlreadyRegisteredException',
  })
  const { Logins } = await identity.send(new DescribeIdentityCommand({ IdentityId }))
  expect(Logins).toEqual([provider])
  const nameless = new GetOpenIdTokenForDeveloperIdentityCommand({ IdentityPoolId, Logins: { 'login.other': 'ann' } })
  await expect(identity.send(nameless)).rejects.toMatchObject({
    name: 'NotAuthorizedException',
    message: 'This identity pool does not support the specified developer provider',
  })
})

test('a user and a login of a public provider come to one identity', async () => {
  const world = await startWorld()
  const { identity, IdentityPoolId, tokenFor } = await poolOf(world)
  const Logins = { [userPool]: await idTokenOf(world) }
  const { IdentityId } = await identity.send(new GetIdCommand({ IdentityPoolId, Logins }))
  expect((await tokenFor('ann', {}, Logins)).IdentityId).toBe(IdentityId)
  const told = await identity.send(new DescribeIdentityCommand({ IdentityId }))
  expect(told.Logins).toEqual([userPool, provider])
  expect((await tokenFor('ann')).IdentityId).toBe(IdentityId)
})

test('users are looked up, merged and unlinked', async () => {
  const world = await startWorld()
  const { identity, IdentityPoolId, tokenFor, lookUp } = await poolOf(world)
  const [ann, ben] = [await tokenFor('ann'), await tokenFor('ben')]
  const users = { DeveloperProviderName: provider, IdentityPoolId }
  const merged = await identity.send(
    new MergeDeveloperIdentitiesCommand({ ...users, SourceUserIdentifier: 'ben', DestinationUserIdentifier: 'ann' }),
  )
  expect(merged.IdentityId).toBe(ann.IdentityId)
  expect(await lookUp({ DeveloperUserIdentifier: 'ben' })).toMatchObject({
    IdentityId: ann.IdentityId,
    DeveloperUserIdentifierList: ['ann', 'ben'],
  })
  const page = await lookUp({ IdentityId: ann.IdentityId, MaxResults: 1 })
  const next = await lookUp({ IdentityId: ann.IdentityId, MaxResults: 1, NextToken: page.NextToken })
  expect([page.DeveloperUserIdentifierList, next.DeveloperUserIdentifierList]).toEqual([['ann'], ['ben']])
  await expect(identity.send(new DescribeIdentityCommand({ IdentityId: ben.IdentityId }))).rejects.toThrow('not found')
  const unlink = (DeveloperUserIdentifier: string) =>
    identity.send(new UnlinkDeveloperIdentityCommand({ ...users, IdentityId: ann.IdentityId, DeveloperUserIdentifier }))
  await unlink('ann')
  await expect(lookUp({ DeveloperUserIdentifier: 'ann' })).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  expect((await tokenFor('ann')).IdentityId).not.toBe(ann.IdentityId)
  await expect(lookUp({ IdentityId: ann.IdentityId, DeveloperUserIdentifier: 'ann' })).rejects.toMatchObject({
    name: 'ResourceConflictException',
  })
  await unlink('ben')
  await expect(lookUp({ IdentityId: ann.IdentityId })).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  await expect(lookUp({})).rejects.toMatchObject({ name: 'InvalidParameterException' })
})

test('claims of a login become tags of the session, and tags of a developer’s user stand in the token', async () => {
  const world = await startWorld()
  const { identity, IdentityPoolId, tokenFor } = await poolOf(world)
  const named = { IdentityPoolId, IdentityProviderName: userPool }
  const Logins = { [userPool]: await idTokenOf(world) }
  const { IdentityId = '' } = await identity.send(new GetIdCommand({ IdentityPoolId, Logins }))
  const tagsBy = async (map: object) => {
    await identity.send(new SetPrincipalTagAttributeMapCommand({ ...named, ...map }))
    const answer = await identity.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
    return world.emulated.awsKeys.get(answer.Credentials?.AccessKeyId ?? '')?.tags
  }
  expect(await tagsBy({ UseDefaults: true })).toEqual({ client: clientId, username: world.user('alice').sub })
  const PrincipalTags = { mail: 'email', none: 'custom:none' }
  expect(await tagsBy({ PrincipalTags })).toEqual({ mail: world.user('alice').attributes.email })
  const map = await identity.send(new GetPrincipalTagAttributeMapCommand(named))
  expect(map).toMatchObject({ ...named, UseDefaults: false, PrincipalTags })
  const { Token } = await tokenFor('ann', { PrincipalTags: { team: 'blue' } })
  expect(decodeJwt(Token)['https://aws.amazon.com/tags']).toEqual({ principal_tags: { team: ['blue'] } })
})
