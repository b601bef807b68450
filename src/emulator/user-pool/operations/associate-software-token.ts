import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { associate } from '../mfa-setup.ts'
import { session } from '../rules.ts'

/** By the Session of MFA_SETUP only, not by an access token.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html */
export const associateSoftwareToken: ServedOperation = (emulated, request) => {
  const { Session } = readMembers(request, { Session: session })
  const handed = associate(emulated, Session)
  return { SecretCode: handed.token.secret, Session: handed.session }
}
