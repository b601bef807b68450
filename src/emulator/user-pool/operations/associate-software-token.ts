import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { associate, associateSignedIn, setupBy } from '../mfa-setup.ts'
import { optionalToken, session } from '../rules.ts'

/** By the Session of MFA_SETUP, or by an access token, where no Session is handed on.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AssociateSoftwareToken.html */
export const associateSoftwareToken: ServedOperation = async (emulated, request) => {
  const by = setupBy(readMembers(request, { AccessToken: optionalToken, Session: session }))
  if (by.session !== undefined) {
    const handed = associate(emulated, by.session)
    return { SecretCode: handed.token.secret, Session: handed.session }
  }
  const { user } = await readSignedIn(emulated, by.accessToken)
  return { SecretCode: associateSignedIn(user) }
}
