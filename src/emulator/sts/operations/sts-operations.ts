import type { OperationNameOf } from '../../../protocol/operations.ts'
import { assumeRoleWithWebIdentity } from './assume-role-with-web-identity.ts'
import { getCallerIdentity } from './get-caller-identity.ts'
import type { StsOperation } from './sts-operation.ts'

/** The calls of STS that the local Cognito knows, by the parameter Action. */
export const stsOperations: { readonly [Name in OperationNameOf<'sts'>]: StsOperation<Name> } = {
  GetCallerIdentity: getCallerIdentity,
  AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity,
}
