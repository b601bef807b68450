import type { Emulated } from '../state/state.ts'
import { assumedRoleArn, assumedRoleId } from '../sts/assumed-role.ts'
import type { SigningCaller } from '../sts/caller.ts'

/** Who called, as API Gateway tells it. */
export const callerIdentity = (emulated: Emulated, { keys, role }: SigningCaller) => ({
  accountId: emulated.settings.accountId,
  accessKey: keys.accessKeyId,
  caller: assumedRoleId(role, keys.roleSessionName),
  userArn: assumedRoleArn(emulated, role, keys.roleSessionName),
  cognitoIdentityId: keys.identityId,
})
