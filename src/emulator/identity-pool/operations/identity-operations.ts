import type { OperationNameOf } from '../../../protocol/operations.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { getCredentialsForIdentity } from './get-credentials-for-identity.ts'
import { getId } from './get-id.ts'
import { getOpenIdToken } from './get-open-id-token.ts'
import { unlinkIdentity } from './unlink-identity.ts'

/** The public calls of cognito-identity, by the last part of X-Amz-Target. */
export const identityOperations: Readonly<Record<OperationNameOf<'identity-pool'>, ServedOperation>> = {
  GetId: getId,
  GetCredentialsForIdentity: getCredentialsForIdentity,
  GetOpenIdToken: getOpenIdToken,
  UnlinkIdentity: unlinkIdentity,
}
