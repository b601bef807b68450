import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers, required } from '../../wire/validate.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { setupBy, verify, verifySignedIn } from '../mfa-setup.ts'
import { optionalToken, session } from '../rules.ts'

/** By the Session of AssociateSoftwareToken, or by an access token, where no Session is handed on.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifySoftwareToken.html */
export const verifySoftwareToken: ServedOperation = async (emulated, request) => {
  const { UserCode, FriendlyDeviceName, ...named } = readMembers(request, {
    AccessToken: optionalToken,
    Session: session,
    UserCode: required('text', { pattern: '[0-9]+', minLength: 6, maxLength: 6, secret: true }),
    FriendlyDeviceName: optional('text'),
  })
  const by = setupBy(named)
  const name = FriendlyDeviceName ?? null
  if (by.session !== undefined) {
    const handed = await verify(emulated, by.session, UserCode, name)
    return { Session: handed.session, Status: 'SUCCESS' }
  }
  const { user } = await readSignedIn(emulated, by.accessToken)
  await verifySignedIn(emulated, user, UserCode, name)
  return { Status: 'SUCCESS' }
}
