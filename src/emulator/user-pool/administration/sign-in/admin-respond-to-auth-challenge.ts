import type { ServedOperation } from '../../../wire/operation.ts'
import { readMembers } from '../../../wire/validate.ts'
import { answerChallenge, answerMembers } from '../../operations/respond-to-auth-challenge.ts'
import { userPoolId } from '../../rules.ts'
import { requireClientOf } from '../clients/require-client-of.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminRespondToAuthChallenge.html */
export const adminRespondToAuthChallenge: ServedOperation = (emulated, request) => {
  const given = readMembers(request, { UserPoolId: userPoolId, ...answerMembers })
  return answerChallenge({ emulated, ...requireClientOf(emulated, given) }, given)
}
