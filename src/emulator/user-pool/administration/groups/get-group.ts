import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { describeGroup, namedGroup, requireGroup } from './named-group.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetGroup.html */
export const getGroup: ServedOperation = (emulated, request) => {
  const { pool, group } = requireGroup(emulated, readMembers(request, namedGroup))
  return { Group: describeGroup(pool, group) }
}
