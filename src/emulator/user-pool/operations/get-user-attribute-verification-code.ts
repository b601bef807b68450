import { invalidParameter } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers } from '../../wire/validate.ts'
import { destinationAt, sendAccountCode, toVerifiable } from '../account/account-codes.ts'
import { readSignedIn } from '../account/signed-in.ts'
import { attributeName, token } from '../rules.ts'

/** As measured in floci pull request 1898. */
const noAddress = {
  email: 'User does not have a valid registered email address',
  phone_number: 'User does not have a valid registered phone number',
}

/** Also for an address that is verified already (floci issue 2022).
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserAttributeVerificationCode.html */
export const getUserAttributeVerificationCode: ServedOperation = async (emulated, request) => {
  const { AccessToken, AttributeName, ClientMetadata } = readMembers(request, {
    AccessToken: token,
    AttributeName: attributeName,
    ClientMetadata: optional('texts'),
  })
  const { user, ...at } = await readSignedIn(emulated, AccessToken)
  const place = { ...at, clientMetadata: ClientMetadata }
  const attribute = toVerifiable(AttributeName)
  const destination = destinationAt(user, attribute)
  if (!destination) throw invalidParameter(noAddress[attribute])
  return { CodeDeliveryDetails: await sendAccountCode(place, user, `verify-${attribute}`, destination) }
}
