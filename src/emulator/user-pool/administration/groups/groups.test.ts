import {
  AdminAddUserToGroupCommand,
  AdminInitiateAuthCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  CreateGroupCommand,
  DeleteGroupCommand,
  GetGroupCommand,
  ListGroupsCommand,
  ListUsersInGroupCommand,
  UpdateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { shareWorld } from '../../../emulator-fixture.ts'
import { madePool, madeUser, password } from '../administration-fixture.ts'

const shared = shareWorld()
const notFound = { name: 'ResourceNotFoundException', message: 'Group not found.' }

async function poolWithGroups() {
  const pool = await madePool(shared(), {})
  const { UserPoolId } = pool
  for (const Username of ['ann', 'ben', 'cleo']) await madeUser(shared(), UserPoolId, Username)
  const { idp } = shared()
  await idp.send(new CreateGroupCommand({ UserPoolId, GroupName: 'readers' }))
  await idp.send(
    new CreateGroupCommand({
      UserPoolId,
      GroupName: 'writers',
      Description: 'may write',
      Precedence: 3,
      RoleArn: 'arn:aws:iam::000000000000:role/Writers',
    }),
  )
  return pool
}

test('a group is made, told, changed and deleted', async () => {
  const { idp } = shared()
  const { UserPoolId } = await poolWithGroups()
  const named = { UserPoolId, GroupName: 'writers' }
  await expect(idp.send(new CreateGroupCommand(named))).rejects.toMatchObject({
    name: 'GroupExistsException',
    message: 'A group with the name already exists.',
  })
  await idp.send(new UpdateGroupCommand({ ...named, Description: 'may change' }))
  expect((await idp.send(new GetGroupCommand(named))).Group).toMatchObject({
    ...named,
    Description: 'may change',
    Precedence: 3,
    RoleArn: 'arn:aws:iam::000000000000:role/Writers',
  })
  await idp.send(new DeleteGroupCommand(named))
  await expect(idp.send(new GetGroupCommand(named))).rejects.toMatchObject(notFound)
  const { Groups } = await idp.send(new ListGroupsCommand({ UserPoolId }))
  expect(Groups?.map(({ GroupName }) => GroupName)).toEqual(['readers'])
})

test('a user’s groups come by precedence, and stand in the tokens with their role', async () => {
  const { idp } = shared()
  const { UserPoolId, ClientId } = await poolWithGroups()
  for (const GroupName of ['readers', 'writers']) {
    await idp.send(new AdminAddUserToGroupCommand({ UserPoolId, GroupName, Username: 'ann' }))
  }
  const { Groups } = await idp.send(new AdminListGroupsForUserCommand({ UserPoolId, Username: 'ann' }))
  expect(Groups?.map(({ GroupName }) => GroupName)).toEqual(['writers', 'readers'])
  const AuthParameters = { USERNAME: 'ann', PASSWORD: password }
  const flow = { UserPoolId, ClientId, AuthFlow: 'ADMIN_USER_PASSWORD_AUTH' as const, AuthParameters }
  const { AuthenticationResult } = await idp.send(new AdminInitiateAuthCommand(flow))
  expect(decodeJwt(AuthenticationResult?.IdToken ?? '')).toMatchObject({
    'cognito:groups': ['readers', 'writers'],
    'cognito:preferred_role': 'arn:aws:iam::000000000000:role/Writers',
  })
  await idp.send(new AdminRemoveUserFromGroupCommand({ UserPoolId, GroupName: 'readers', Username: 'ann' }))
  const left = await idp.send(new AdminListGroupsForUserCommand({ UserPoolId, Username: 'ann' }))
  expect(left.Groups?.map(({ GroupName }) => GroupName)).toEqual(['writers'])
})

test('the users of a group are listed page by page', async () => {
  const { idp } = shared()
  const { UserPoolId } = await poolWithGroups()
  const group = { UserPoolId, GroupName: 'readers' }
  for (const Username of ['ann', 'ben', 'cleo']) await idp.send(new AdminAddUserToGroupCommand({ ...group, Username }))
  const first = await idp.send(new ListUsersInGroupCommand({ ...group, Limit: 2 }))
  const { NextToken } = first
  const second = await idp.send(new ListUsersInGroupCommand({ ...group, Limit: 2, NextToken }))
  const names = [first, second].map(({ Users = [] }) => Users.map(({ Username }) => Username))
  expect([names, second.NextToken]).toEqual([[['ann', 'ben'], ['cleo']], undefined])
})

test('what is not there is refused', async () => {
  const { idp } = shared()
  const { UserPoolId } = await poolWithGroups()
  const add = (GroupName: string, Username: string) =>
    idp.send(new AdminAddUserToGroupCommand({ UserPoolId, GroupName, Username }))
  await expect(add('owners', 'ann')).rejects.toMatchObject(notFound)
  await expect(add('readers', 'nobody')).rejects.toMatchObject({
    name: 'UserNotFoundException',
    message: 'User does not exist.',
  })
  await expect(idp.send(new ListUsersInGroupCommand({ UserPoolId, GroupName: 'owners' }))).rejects.toMatchObject(
    notFound,
  )
  await expect(idp.send(new ListGroupsCommand({ UserPoolId: 'ap-northeast-1_Other0001' }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  })
})
