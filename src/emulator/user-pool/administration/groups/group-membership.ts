import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { requireUser } from '../../pools.ts'
import { username } from '../../rules.ts'
import { namedGroup, requireGroup } from './named-group.ts'

const members = { ...namedGroup, Username: username }

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminAddUserToGroup.html */
export const adminAddUserToGroup: ServedOperation = (emulated, request) => {
  const { Username, ...named } = readMembers(request, members)
  const { pool, group } = requireGroup(emulated, named)
  const user = requireUser(pool, Username)
  if (!user.groups.includes(group.name)) user.groups = [...user.groups, group.name]
  return {}
}

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminRemoveUserFromGroup.html */
export const adminRemoveUserFromGroup: ServedOperation = (emulated, request) => {
  const { Username, ...named } = readMembers(request, members)
  const { pool, group } = requireGroup(emulated, named)
  const user = requireUser(pool, Username)
  user.groups = user.groups.filter((name) => name !== group.name)
  return {}
}
