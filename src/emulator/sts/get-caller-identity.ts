import { assumedRoleArn, assumedRoleId } from './assumed-role.ts'
import type { StsAction } from './sts-action.ts'

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
export const getCallerIdentity: StsAction<'GetCallerIdentity'> = {
  authorization: 'credentials',
  run: (emulated, _, { keys, role }) => [
    ['Arn', assumedRoleArn(emulated, role, keys.roleSessionName)],
    ['UserId', assumedRoleId(role, keys.roleSessionName)],
    ['Account', emulated.settings.accountId],
  ],
}
