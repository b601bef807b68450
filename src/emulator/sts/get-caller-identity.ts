import { assumedRoleArn, assumedRoleId } from './assumed-role.ts'
import { authenticateCaller } from './caller.ts'
import type { StsAction } from './sts-action.ts'

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
export const getCallerIdentity: StsAction = async (emulated, { request, body }) => {
  const { keys, role } = await authenticateCaller(emulated, request, body)
  return [
    ['Arn', assumedRoleArn(emulated, role, keys.roleSessionName)],
    ['UserId', assumedRoleId(role, keys.roleSessionName)],
    ['Account', emulated.settings.accountId],
  ]
}
