import { assumedRoleArn, assumedRoleId } from '../assumed-role.ts'
import type { StsOperation } from './sts-operation.ts'

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
export const getCallerIdentity: StsOperation<'GetCallerIdentity'> = {
  authorization: 'credentials',
  run: (emulated, _, { keys, role }) => [
    ['Arn', assumedRoleArn(emulated, role, keys.roleSessionName)],
    ['UserId', assumedRoleId(role, keys.roleSessionName)],
    ['Account', emulated.settings.accountId],
  ],
}
