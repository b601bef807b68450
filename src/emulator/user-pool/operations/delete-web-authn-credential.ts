import { resourceNotFound } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { readMembers, required } from '../../wire/validate.ts'
import { readRegistrant } from '../passkeys/registrant.ts'
import { token } from '../rules.ts'

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteWebAuthnCredential.html */
export const deleteWebAuthnCredential: ServedOperation = async (emulated, request) => {
  const { AccessToken, CredentialId } = readMembers(request, { AccessToken: token, CredentialId: required('text') })
  const { user } = await readRegistrant(emulated, AccessToken)
  // The type is the model's; the text is unverified: no public thread shows it.
  if (!user.passkeys.some(({ id }) => id === CredentialId)) throw resourceNotFound('WebAuthn credential not found.')
  user.passkeys = user.passkeys.filter(({ id }) => id !== CredentialId)
  return {}
}
