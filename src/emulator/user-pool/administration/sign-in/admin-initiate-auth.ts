import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { startFlow } from '../../auth-flows.ts'
import { flowMembers } from '../../operations/initiate-auth.ts'
import { userPoolId } from '../../rules.ts'
import { requireClientOf } from '../clients/require-client-of.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminInitiateAuth.html */
export const adminInitiateAuth: ServedOperation = (emulated, request) => {
  const given = readMembers(request, { UserPoolId: userPoolId, ...flowMembers })
  const { pool, client } = requireClientOf(emulated, given)
  return startFlow('administrator', {
    emulated,
    pool,
    client,
    flow: given.AuthFlow,
    parameters: given.AuthParameters,
    session: given.Session,
    metadata: given.ClientMetadata,
  })
}
