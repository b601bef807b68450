import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers } from '../../wire/validate.ts'
import { readRegistrant } from '../passkeys/registrant.ts'
import { beginRegistration } from '../passkeys/registration.ts'
import { token } from '../rules.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_StartWebAuthnRegistration.html */
export const startWebAuthnRegistration: ServedOperation = async (emulated, request) => {
  const { AccessToken } = readMembers(request, { AccessToken: token })
  return { CredentialCreationOptions: beginRegistration(emulated, await readRegistrant(emulated, AccessToken)) }
}
