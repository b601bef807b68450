import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers, required } from '../../wire/validate.ts'
import { readRegistrant } from '../passkeys/registrant.ts'
import { completeRegistration } from '../passkeys/registration.ts'
import { token } from '../rules.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CompleteWebAuthnRegistration.html */
export const completeWebAuthnRegistration: ServedOperation = async (emulated, request) => {
  const { AccessToken, Credential } = readMembers(request, {
    AccessToken: token,
    Credential: required('document', { secret: true }),
  })
  await completeRegistration(emulated, await readRegistrant(emulated, AccessToken), Credential)
  return {}
}
