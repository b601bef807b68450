import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'
import { verify } from '../mfa-setup.ts'
import { session } from '../rules.ts'

/** By the Session of AssociateSoftwareToken only, not by an access token.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html */
export const verifySoftwareToken: ServedOperation = async (emulated, request) => {
  const { Session, UserCode, FriendlyDeviceName } = readMembers(request, {
    Session: session,
    UserCode: required('text', { pattern: '[0-9]+', minLength: 6, maxLength: 6, secret: true }),
    FriendlyDeviceName: optional('text'),
  })
  const handed = await verify(emulated, Session, UserCode, FriendlyDeviceName ?? null)
  return { Session: handed.session, Status: 'SUCCESS' }
}
