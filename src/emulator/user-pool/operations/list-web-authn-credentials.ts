import { invalidParameter } from '../../wire/errors.ts'
import type { ServedOperation } from '../../wire/operation.ts'
import { optional, readMembers } from '../../wire/validate.ts'
import { readRegistrant } from '../passkeys/registrant.ts'
import { token } from '../rules.ts'

const most = 20

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListWebAuthnCredentials.html */
export const listWebAuthnCredentials: ServedOperation = async (emulated, request) => {
  const { AccessToken, MaxResults, NextToken } = readMembers(request, {
    AccessToken: token,
    MaxResults: optional('count', { least: 0, most }),
    NextToken: optional('text', { pattern: '[\\S]+', minLength: 1, maxLength: 131_072 }),
  })
  const { user } = await readRegistrant(emulated, AccessToken)
  const first = NextToken === undefined ? 0 : user.passkeys.findIndex(({ id }) => id === NextToken)
  // The text is unverified: no public thread shows it.
  if (first < 0) throw invalidParameter('Invalid NextToken')
  const after = first + (MaxResults || most)
  const next = user.passkeys[after]?.id
  return {
    Credentials: user.passkeys.slice(first, after).map((passkey) => ({
      ...(passkey.attachment !== null && { AuthenticatorAttachment: passkey.attachment }),
      AuthenticatorTransports: passkey.transports,
      CreatedAt: passkey.created / 1000,
      CredentialId: passkey.id,
      FriendlyCredentialName: passkey.name,
      RelyingPartyId: passkey.relyingPartyId,
    })),
    ...(next !== undefined && { NextToken: next }),
  }
}
