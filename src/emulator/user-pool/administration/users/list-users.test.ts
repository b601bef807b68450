import {
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  ListUsersCommand,
  paginateListUsers,
} from '@aws-sdk/client-cognito-identity-provider'
import { beforeAll, describe, expect, test } from 'vitest'
import { shareWorld } from '../../../emulator-fixture.ts'
import { madePool, madeUser } from '../administration-fixture.ts'

const shared = shareWorld()
const people = ['ann', 'anton', 'ben', 'cleo', 'dan']
let UserPoolId = ''

beforeAll(async () => {
  ;({ UserPoolId } = await madePool(shared(), {}))
  for (const name of people) {
    await madeUser(shared(), UserPoolId, name, { email: `${name}@example.com`, given_name: `${name} "O"` })
  }
  await shared().idp.send(new AdminDisableUserCommand({ UserPoolId, Username: 'dan' }))
})

const found = async (Filter: string) => {
  const { Users = [] } = await shared().idp.send(new ListUsersCommand({ UserPoolId, Filter }))
  return Users.map(({ Username }) => Username)
}

describe('a filter finds', () => {
  test.each([
    ['username = "ann"', ['ann']],
    ['username ^= "an"', ['ann', 'anton']],
    ['"email"^="b"', ['ben']],
    ['given_name = "cleo \\"O\\""', ['cleo']],
    ['cognito:user_status = "confirmed"', people],
    ['status = "Disabled"', ['dan']],
    ['name = "ann"', []],
    ['', people],
  ])('%s', async (filter, names) => {
    expect(await found(filter)).toEqual(names)
  })

  test.each([
    ['foo', 'Error while parsing filter.'],
    ['username = ann', 'Error while parsing filter.'],
    ['custom:tier = "gold"', 'Invalid search attribute: custom:tier'],
    ['constructor = "x"', 'Invalid search attribute: constructor'],
  ])('nothing by %s', async (filter, message) => {
    await expect(found(filter)).rejects.toMatchObject({ name: 'InvalidParameterException', message })
  })
})

test('the SDK’s own paginator walks through all, also where those seen are deleted meanwhile', async () => {
  const { idp } = shared()
  const { UserPoolId: pool } = await madePool(shared(), {})
  for (const name of people) await madeUser(shared(), pool, name)
  const names: (string | undefined)[] = []
  for await (const { Users = [] } of paginateListUsers({ client: idp, pageSize: 2 }, { UserPoolId: pool })) {
    for (const { Username } of Users) {
      names.push(Username)
      await idp.send(new AdminDeleteUserCommand({ UserPoolId: pool, Username }))
    }
  }
  expect(names).toEqual(people)
})

test('only the attributes that were asked for are told', async () => {
  const list = (...AttributesToGet: string[]) =>
    shared().idp.send(new ListUsersCommand({ UserPoolId, AttributesToGet, Limit: 1 }))
  const { Users, PaginationToken } = await list('email')
  expect(Users?.[0]?.Attributes).toEqual([{ Name: 'email', Value: 'ann@example.com' }])
  expect(PaginationToken).toEqual(expect.any(String))
  await expect(list('custom:tier')).rejects.toMatchObject({
    name: 'InvalidParameterException',
    message: 'One or more requested attributes do not exist.',
  })
})
